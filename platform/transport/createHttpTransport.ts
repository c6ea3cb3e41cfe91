import { encodeContext, type RequestContext } from '../context/index.ts';
import { ClientError } from '../errors/index.ts';
import { createHttpClient, type HttpClient } from '../http/index.ts';
import { signCall } from '../signature/index.ts';
import { callHeaders } from './callHeaders.ts';
import { createStreamClient, type StreamClient } from './createStreamClient.ts';
import { responseSchema } from './responseSchema.ts';
import type { SubgraphRequest, SubgraphTransport } from './subgraphTransport.ts';

export interface HttpTransportOptions {
  /** Base URL of each subgraph; calls go to `<url>/graphql`. */
  readonly urls: Readonly<Record<string, string>>;
  readonly secret: string;
  /** Most bytes of an answer, inflated. Default 32 MB. */
  readonly maxBytes?: number;
  /** Calls to one subgraph at once. Default 64. */
  readonly concurrency?: number;
  /** Most bytes of one event of a subscription. Default 4 MB. */
  readonly maxEventBytes?: number;
  /** Subscriptions on one subgraph at once. Default 5,000. */
  readonly streams?: number;
  /** A subscription from which nothing comes for so long, not even a heartbeat, has broken. Default 40 s. */
  readonly silenceMs?: number;
}

export interface HttpTransport extends SubgraphTransport {
  close(): void;
}

/** Calls subgraphs as services: POST /graphql, signed, with the context and the time that is left in headers. */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const clients = new Map<string, HttpClient>();
  const streams = new Map<string, StreamClient>();
  for (const [name, url] of Object.entries(options.urls)) {
    const { maxBytes = 32 * 1024 * 1024, concurrency = 64 } = options;
    const own = { sender: 'undici', trace: 'always' } as const;
    clients.set(name, createHttpClient({ name, baseUrl: url, maxBytes, concurrency, timeoutMs: 60_000, ...own }));
    streams.set(name, createStreamClient({ url: `${url.replace(/\/+$/, '')}/graphql`, ...streamLimits(options) }));
  }
  // One request makes many calls, and its context is the same in all of them.
  const encodedContexts = new WeakMap<RequestContext, string>();
  const encoded = (context: RequestContext): string => {
    const known = encodedContexts.get(context) ?? encodeContext(context);
    encodedContexts.set(context, known);
    return known;
  };
  /** The operation as it is sent, with the headers that say who asks and for how long. */
  const signed = ({ subgraph, query, operationName, variables, context, deadline }: SubgraphRequest) => {
    const body = JSON.stringify({ query, ...(operationName === undefined ? {} : { operationName }), variables });
    const encodedContext = encoded(context);
    return {
      body,
      headers: {
        'content-type': 'application/json',
        [callHeaders.signature]: signCall({ subgraph, body, encodedContext, secret: options.secret }),
        [callHeaders.context]: encodedContext,
        [callHeaders.deadline]: String(Math.floor(deadline.remainingMs())),
      },
    };
  };
  return {
    call: async (request) => {
      const client = clients.get(request.subgraph);
      if (client === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
      const { body, headers } = signed(request);
      try {
        const reply = await client.send({
          method: 'POST',
          path: '/graphql',
          // Between our own services a CPU costs more than a wire.
          headers: { ...headers, accept: 'application/json', 'accept-encoding': 'identity' },
          body,
          schema: responseSchema,
          deadline: request.deadline,
        });
        return reply.body;
      } catch (error) {
        throw asSubgraphFailure(error);
      }
    },
    subscribe: async (request) => {
      const client = streams.get(request.subgraph);
      if (client === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
      const { body, headers } = signed(request);
      return client.open({ body, headers, deadline: request.deadline, signal: request.signal });
    },
    close: () => {
      for (const client of [...clients.values(), ...streams.values()]) client.close();
    },
  };
}

function streamLimits({ maxEventBytes = 4 * 1024 * 1024, streams = 5_000, silenceMs = 40_000 }: HttpTransportOptions) {
  return { maxEventBytes, streams, silenceMs };
}

/** Codes of platform/http that mean "not there" say so of the subgraph; the others keep their own name. */
function asSubgraphFailure(error: unknown): unknown {
  if (!(error instanceof ClientError)) return error;
  const gone = [
    'UPSTREAM_UNAVAILABLE',
    'UPSTREAM_REFUSED',
    'UPSTREAM_UNAUTHORIZED',
    'UPSTREAM_THROTTLED',
    'CIRCUIT_OPEN',
  ];
  return gone.includes(error.code) ? new ClientError('SUBGRAPH_UNAVAILABLE', undefined, { cause: error }) : error;
}
