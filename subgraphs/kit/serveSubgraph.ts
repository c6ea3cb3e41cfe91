import { Buffer } from 'node:buffer';
import Fastify from 'fastify';
import { z } from 'zod';
import { startDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { untilAborted } from '../../platform/events/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { writeEventStream } from '../../platform/sse/index.ts';
import { inSpan, noTracer, type Tracer } from '../../platform/trace/index.ts';
import { isStream, verifyIncomingCall } from '../../platform/transport/index.ts';
import type { SubgraphRequest } from '../../platform/transport/index.ts';
import { createServedStreams, streamEvents } from './servedStreams.ts';
import type { Subgraph } from './subgraph.ts';

export interface ServeOptions {
  readonly subgraph: Subgraph;
  /** Shared with the gateway; whoever does not sign with it is refused. */
  readonly secret: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly logger: Logger;
  /** Default: nothing is traced. The gateway's traces are continued. */
  readonly tracer?: Tracer;
  /** What /metrics answers, in the text format of Prometheus; without it there is none. */
  readonly metrics?: () => Promise<string>;
}

export interface ServedSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

/** What a gateway sends at most: a fetch's document and representations. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Heartbeats well within the gateway's patience; a gateway that takes nothing for a minute is cut off. */
const STREAM_TIMES = { pingMs: 12_000, stallMs: 60_000 };

const bodySchema = z.strictObject({
  query: z.string(),
  operationName: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).default({}),
});

/** Serves one subgraph over HTTP, for the gateway alone: POST /graphql, signed, subscriptions as event streams; /health/live, /health/ready; /hooks for vendors. */
export async function serveSubgraph(options: ServeOptions): Promise<ServedSubgraph> {
  const { subgraph, secret, logger, tracer = noTracer, metrics } = options;
  const app = Fastify({ bodyLimit: MAX_BODY_BYTES, logger: false, forceCloseConnections: 'idle' });
  const streams = createServedStreams();
  app.addHook('preClose', async () => streams.end());
  app.removeAllContentTypeParsers();
  // Signatures are over the bytes as they came, so nothing parses them first.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.setErrorHandler((error, request, reply) => {
    const known = asClientError(error);
    if (known.code === 'INTERNAL_SERVER_ERROR')
      logger.error('subgraph request failed', { subgraph: subgraph.name, err: error });
    else
      logger.warn('subgraph request refused', {
        subgraph: subgraph.name,
        code: known.code,
        route: request.routeOptions.url,
      });
    return reply
      .status(known.httpStatus ?? 500)
      .send({ errors: [{ message: known.publicMessage, extensions: { code: known.code } }] });
  });

  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async () => {
    await subgraph.ready();
    return { status: 'ready' };
  });

  if (metrics !== undefined) {
    app.get('/metrics', async (_request, reply) => reply.type('text/plain; version=0.0.4').send(await metrics()));
  }

  app.post('/graphql', async (request, reply) => {
    const raw = bytesOf(request.body);
    const call = await verifyIncomingCall(request.headers, raw, subgraph.name, secret);
    const { query, operationName, variables } = parseBody(raw);
    const gone = new AbortController();
    // Also when all was said: a stream's part of the list of streams goes with it.
    reply.raw.once('close', () => gone.abort());
    const deadline = startDeadline(call.deadlineMs, gone.signal);
    const asked: SubgraphRequest = {
      subgraph: subgraph.name,
      query,
      ...(operationName === undefined ? {} : { operationName }),
      variables,
      context: call.context,
      deadline,
    };
    const { traceparent } = request.headers;
    // Whoever signed the call is the gateway, whose word on the trace is ours.
    const span = tracer.startRequest(
      'subgraph request',
      typeof traceparent === 'string' ? traceparent : undefined,
      true,
    );
    span?.set({ 'samklang.subgraph': subgraph.name });
    try {
      if (request.headers.accept !== 'text/event-stream') {
        return await (span === undefined ? subgraph.execute(asked) : inSpan(span, () => subgraph.execute(asked)));
      }
      const signal = streams.until(gone.signal);
      const answer = await subgraph.subscribe({ ...asked, signal });
      if (!isStream(answer)) return answer;
      reply.hijack();
      await writeEventStream(reply.raw, streamEvents(untilAborted(answer, signal), logger), STREAM_TIMES);
      return undefined;
    } finally {
      deadline.dispose();
      span?.end(null);
    }
  });

  for (const [key, handle] of subgraph.hooks) {
    app.post(`/hooks/${subgraph.name}/${key}`, async (request, reply) => {
      const answer = await handle({
        headers: singleValues(request.headers),
        query: singleValues(request.query),
        rawBody: bytesOf(request.body),
      });
      return reply
        .status(answer.status)
        .type(answer.contentType ?? 'text/plain')
        .send(answer.body ?? '');
    });
  }

  const url = await app.listen({ host: options.host, port: options.port });
  return { url, stop: async () => app.close() };
}

function asClientError(error: unknown): ClientError {
  if (error instanceof ClientError) return error;
  const isTooLong = error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
  return new ClientError(isTooLong ? 'PAYLOAD_TOO_LARGE' : 'INTERNAL_SERVER_ERROR', undefined, { cause: error });
}

function bytesOf(body: unknown): Uint8Array {
  return Buffer.isBuffer(body) ? body : new Uint8Array();
}

function parseBody(raw: Uint8Array): z.infer<typeof bodySchema> {
  try {
    return bodySchema.parse(JSON.parse(Buffer.from(raw).toString('utf8')));
  } catch (cause) {
    throw new ClientError('BAD_REQUEST', undefined, { cause });
  }
}

function singleValues(values: unknown): Record<string, string | undefined> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}
