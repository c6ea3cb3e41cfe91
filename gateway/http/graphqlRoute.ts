import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../../platform/context/index.ts';
import { raceDeadline, startDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { Authenticator } from '../auth/createAuthenticator.ts';
import type { ContextMaker } from '../auth/createContextMaker.ts';
import type { GatewayConfig } from '../config.ts';
import type { GatewayMetrics } from '../gatewayMetrics.ts';
import type { StreamDesk } from '../streams/createStreamDesk.ts';
import { eventStreamAnswer } from '../streams/eventStreamAnswer.ts';
import type { LiveGraph } from '../supergraph/createLiveGraph.ts';
import { asRefusal } from './asRefusal.ts';
import { executedAnswer, refusedAnswer, type Answer } from './answer.ts';
import type { Overload } from './createOverload.ts';
import { acceptsEventStream, negotiate, prefersEventStream, prefersHtml, type MediaType } from './negotiate.ts';
import { preventCsrf } from './preventCsrf.ts';
import { readRequest } from './readRequest.ts';

export interface GraphqlRouteOptions {
  readonly config: GatewayConfig;
  readonly graph: LiveGraph;
  readonly authenticate: Authenticator;
  readonly makeContext: ContextMaker;
  readonly overload: Overload;
  readonly metrics: GatewayMetrics;
  readonly logger: Logger;
  /** Where operations of the streaming transports are taken in. */
  readonly desk: StreamDesk;
}

/** After the deadline, time for the engine to put together what it has: parts that came in time are worth more than a 504. */
const graceMs = 250;

/** GraphQL over HTTP at /graphql; what asks there for an event stream, and all at /graphql/stream, is answered as one. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { config, overload, metrics, logger } = options;

  const refuse = (request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply => {
    const refusal = asRefusal(error);
    if (refusal instanceof ClientError) {
      metrics.errors.inc({ code: refusal.code });
      // What is the client's doing is no trouble of ours.
      const write = (refusal.httpStatus ?? 503) >= 500 ? logger.error : logger.debug;
      write('a request was refused', { code: refusal.code, method: request.method, err: refusal });
    }
    const answer = refusedAnswer(refusal, typeFor(request));
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
    onRequest: (request, reply, done) => {
      // A stream is counted by itself: it stays.
      if (prefersEventStream(request.headers.accept)) {
        done();
        return;
      }
      try {
        const leave = overload.enter();
        reply.raw.once('close', leave);
        done();
      } catch (error) {
        const answer = refusedAnswer(asRefusal(error), typeFor(request));
        metrics.requests.inc({ status: String(answer.status) });
        send(reply, answer);
      }
    },
    handler: async (request, reply) => {
      if (config.graphiql && request.method === 'GET' && prefersHtml(request.headers.accept)) {
        return reply.redirect('/graphiql', 303);
      }
      if (prefersEventStream(request.headers.accept)) return stream(request, reply);
      let answer: Answer;
      try {
        const mediaType = negotiate(request.headers.accept);
        answer = executedAnswer(await answerTo(request, reply, options), mediaType);
      } catch (error) {
        return refuse(request, reply, error);
      }
      metrics.requests.inc({ status: String(answer.status) });
      return send(reply, answer);
    },
    errorHandler: (error, request, reply) => {
      const answer = refusedAnswer(asBodyRefusal(error), typeFor(request));
      metrics.requests.inc({ status: String(answer.status) });
      send(reply, answer);
    },
    bodyLimit: config.limits.bodyBytes,
  });
}

async function answerTo(request: FastifyRequest, reply: FastifyReply, options: GraphqlRouteOptions) {
  const { config, graph, authenticate, makeContext } = options;
  if (request.method !== 'GET' && request.method !== 'POST') throw new ClientError('METHOD_NOT_ALLOWED');
  if (request.method === 'GET') preventCsrf(request.headers);
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new ClientError('CANCELLED'));
  });
  const ms = timeoutOf(request.headers['x-request-timeout-ms'], config.requestTimeoutMs);
  const deadline = startDeadline(ms, gone.signal);
  const patience = startDeadline(ms + graceMs, gone.signal);
  try {
    const asked = await readRequest(request, config.limits.bodyBytes);
    const claims = await authenticate(request.headers.authorization);
    const headers = {
      requestId: header(request, 'x-request-id'),
      acceptLanguage: request.headers['accept-language'],
    };
    const context: RequestContext = await raceDeadline(makeContext(claims, headers, deadline), deadline);
    void reply.header('x-request-id', context.requestId);
    const mayMutate = request.method === 'POST';
    return await raceDeadline(graph.pipeline.execute({ ...asked, context, deadline, mayMutate }), patience);
  } finally {
    deadline.dispose();
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

/** A refusal is told in the type that the client likes, and in JSON if it likes none of ours. */
function typeFor(request: FastifyRequest): MediaType {
  try {
    return negotiate(request.headers.accept);
  } catch {
    return 'application/json';
  }
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
