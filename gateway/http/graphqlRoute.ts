import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../../platform/context/index.ts';
import { raceDeadline, startDeadline, type Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { inSpan, type Tracer } from '../../platform/trace/index.ts';
import type { Authenticator } from '../auth/createAuthenticator.ts';
import { clientNameHeader, type ClientLabel } from '../auth/clientLabel.ts';
import type { ContextMaker } from '../auth/createContextMaker.ts';
import type { AddressOf } from '../clients/createAddressOf.ts';
import { clientOf } from '../clients/clientOf.ts';
import type { GatewayConfig } from '../config.ts';
import type { OperationResult } from '../pipeline/operation.ts';
import type { GatewayMetrics } from '../gatewayMetrics.ts';
import type { StreamDesk } from '../streams/createStreamDesk.ts';
import { eventStreamAnswer } from '../streams/eventStreamAnswer.ts';
import type { LiveGraph } from '../supergraph/createLiveGraph.ts';
import { asRefusal } from './asRefusal.ts';
import { executedAnswer, refusedAnswer, type Answer } from './answer.ts';
import { createAcceptReader } from './createAcceptReader.ts';
import { createDoor, type Visit } from './createDoor.ts';
import type { Overload } from './createOverload.ts';
import { acceptsEventStream, prefersHtml, type MediaType } from './negotiate.ts';
import { preventCsrf } from './preventCsrf.ts';
import { readRequest } from './readRequest.ts';
import { sendParts } from './sendParts.ts';

export interface GraphqlRouteOptions {
  readonly config: GatewayConfig;
  readonly graph: LiveGraph;
  readonly authenticate: Authenticator;
  readonly makeContext: ContextMaker;
  readonly overload: Overload;
  readonly metrics: GatewayMetrics;
  readonly logger: Logger;
  readonly tracer: Tracer;
  readonly clientLabel: ClientLabel;
  readonly addressOf: AddressOf;
  /** Where operations of the streaming transports are taken in. */
  readonly desk: StreamDesk;
}

/** After the deadline, time for the engine to put together what it has: parts that came in time are worth more than a 504. */
const graceMs = 250;

/** GraphQL over HTTP at /graphql; what asks there for an event stream, and all at /graphql/stream, is answered as one. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { config, metrics, logger } = options;
  const door = createDoor(options);
  const visits = new WeakMap<FastifyRequest, Visit>();
  const acceptedBy = createAcceptReader();

  /** A refusal is told in the type that the client likes, and in JSON if it likes none of ours. */
  const typeFor = (request: FastifyRequest): MediaType =>
    acceptedBy(request.headers.accept).mediaType ?? 'application/json';

  const refusalOf = (request: FastifyRequest, error: unknown): { readonly answer: Answer; readonly code: string } => {
    const refusal = asRefusal(error);
    if (refusal instanceof ClientError) {
      metrics.errors.inc({ code: refusal.code });
      // What is the client's doing is no trouble of ours.
      const write = (refusal.httpStatus ?? 503) >= 500 ? logger.error : logger.debug;
      write('a request was refused', { code: refusal.code, method: request.method, err: refusal });
    }
    const code = refusal instanceof ClientError ? refusal.code : 'OPERATION_REFUSED';
    return { answer: refusedAnswer(refusal, typeFor(request)), code };
  };

  const refuse = (request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply => {
    const { answer } = refusalOf(request, error);
    metrics.requests.inc({ status: String(answer.status) });
    return send(reply, answer);
  };

  const stream = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    try {
      if (request.method !== 'GET' && request.method !== 'POST') throw new ClientError('METHOD_NOT_ALLOWED');
      await eventStreamAnswer(request, reply, options);
    } catch (error) {
      return refuse(request, reply, error);
    }
    metrics.requests.inc({ status: '200' });
    return reply;
  };

  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql/stream',
    handler: async (request, reply) => {
      if (acceptsEventStream(request.headers.accept)) return stream(request, reply);
      return refuse(request, reply, new ClientError('NOT_ACCEPTABLE', 'Here is answered as text/event-stream.'));
    },
    errorHandler: (error, request, reply) => void refuse(request, reply, asBodyRefusal(error)),
    bodyLimit: config.limits.bodyBytes,
  });

  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    // Shed before the body is read.
    onRequest: async (request, reply) => {
      // A stream is counted by itself: it stays.
      if (acceptedBy(request.headers.accept).prefersEventStream) return undefined;
      try {
        visits.set(request, await door.enter(request, reply));
        return undefined;
      } catch (error) {
        const answer = refusedAnswer(asRefusal(error), typeFor(request));
        metrics.requests.inc({ status: String(answer.status) });
        return send(reply, answer);
      }
    },
    handler: async (request, reply) => {
      if (config.graphiql && request.method === 'GET' && prefersHtml(request.headers.accept)) {
        return reply.redirect('/graphiql', 303);
      }
      const { mediaType: liked, parts, prefersEventStream } = acceptedBy(request.headers.accept);
      if (prefersEventStream) return stream(request, reply);
      const visit = visits.get(request);
      if (visit === undefined) throw new Error('A request passed the door unseen.');
      const { span } = visit;
      let answer: Answer | (() => FastifyReply);
      let code: string | null = null;
      try {
        const mediaType = parts.only ? 'application/json' : liked;
        if (mediaType === null) throw new ClientError('NOT_ACCEPTABLE');
        const answering = () => answerTo(request, reply, visit, options, parts.mayDefer);
        const { result, deadline } = await (span === undefined ? answering() : inSpan(span, answering));
        answer =
          result.later !== undefined || parts.only
            ? () => sendParts(reply, result, deadline.remainingMs())
            : executedAnswer(result, mediaType);
      } catch (error) {
        ({ answer, code } = refusalOf(request, error));
      }
      const status = typeof answer === 'function' ? 200 : answer.status;
      metrics.requests.inc({ status: String(status) });
      span?.set({ 'http.request.method': request.method, 'http.route': '/graphql' });
      span?.set({ 'http.response.status_code': status });
      // Of an answer in parts the span tells how long the first took.
      span?.end(code);
      return typeof answer === 'function' ? answer() : send(reply, answer);
    },
    errorHandler: (error, request, reply) => {
      const refusal = asBodyRefusal(error);
      const answer = refusedAnswer(refusal, typeFor(request));
      metrics.requests.inc({ status: String(answer.status) });
      const span = visits.get(request)?.span;
      span?.set({ 'http.response.status_code': answer.status });
      span?.end(refusal.code);
      send(reply, answer);
    },
    bodyLimit: config.limits.bodyBytes,
  });
}

async function answerTo(
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  options: GraphqlRouteOptions,
  mayDefer: boolean,
): Promise<{ readonly result: OperationResult; readonly deadline: Deadline }> {
  const { config, graph, makeContext, clientLabel, addressOf } = options;
  if (request.method !== 'GET' && request.method !== 'POST') throw new ClientError('METHOD_NOT_ALLOWED');
  if (request.method === 'GET') preventCsrf(request.headers);
  const ms = timeoutOf(request.headers['x-request-timeout-ms'], config.requestTimeoutMs);
  const deadline = startDeadline(ms);
  const patience = startDeadline(ms + graceMs);
  reply.raw.once('close', () => {
    if (reply.raw.writableFinished) return;
    const gone = new ClientError('CANCELLED');
    deadline.end(gone);
    patience.end(gone);
  });
  let goesOn = false;
  try {
    const asked = await readRequest(request, config.limits.bodyBytes);
    const claims = visit.claims();
    const headers = {
      requestId: header(request, 'x-request-id'),
      acceptLanguage: request.headers['accept-language'],
    };
    const context: RequestContext = await raceDeadline(makeContext(claims, headers, deadline), deadline);
    void reply.header('x-request-id', context.requestId);
    const mayMutate = request.method === 'POST';
    const client = clientOf(claims, addressOf(request.raw), clientLabel(claims, header(request, clientNameHeader)));
    const { admit } = visit;
    const running = graph.pipeline.execute({ ...asked, context, deadline, mayMutate, mayDefer, client, admit });
    const result = await raceDeadline(running, patience);
    goesOn = result.later !== undefined;
    return { result, deadline };
  } finally {
    // Later parts are worked for until the last is sent.
    if (goesOn) reply.raw.once('close', () => deadline.dispose());
    else deadline.dispose();
    patience.dispose();
  }
}

/** A client may wait for less than the house allows, never for more. */
function timeoutOf(value: string | string[] | undefined, longest: number): number {
  if (typeof value !== 'string' || !/^[1-9]\d{0,8}$/.test(value)) return longest;
  return Math.min(longest, Number(value));
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** What kept the host from reading a body. */
function asBodyRefusal({ statusCode }: { readonly statusCode?: number | undefined }): ClientError {
  if (statusCode === 413) return new ClientError('PAYLOAD_TOO_LARGE');
  if (statusCode === 415) return new ClientError('UNSUPPORTED_MEDIA_TYPE');
  return new ClientError(statusCode !== undefined && statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
}

function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}
