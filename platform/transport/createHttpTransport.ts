import { z } from 'zod';
import { encodeContext, type RequestContext } from '../context/index.ts';
import { ClientError } from '../errors/index.ts';
import { createHttpClient, type HttpClient } from '../http/index.ts';
import { signCall } from '../signature/index.ts';
import { callHeaders } from './callHeaders.ts';
import type { SubgraphResponse, SubgraphTransport } from './subgraphTransport.ts';

export interface HttpTransportOptions {
  /** Base URL of each subgraph; calls go to `<url>/graphql`. */
  readonly urls: Readonly<Record<string, string>>;
  readonly secret: string;
  /** Most bytes of an answer, inflated. Default 32 MB. */
  readonly maxBytes?: number;
  /** Calls to one subgraph at once. Default 64. */
  readonly concurrency?: number;
}

export interface HttpTransport extends SubgraphTransport {
  close(): void;
}

const responseSchema: z.ZodType<SubgraphResponse> = z
  .object({
    data: z.record(z.string(), z.unknown()).nullable().optional(),
    errors: z
      .array(
        z.object({
          message: z.string(),
          path: z.array(z.union([z.string(), z.number()])).optional(),
          extensions: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .optional(),
    extensions: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined)
  .transform(withoutUndefined);

/** Calls subgraphs as services: POST /graphql, signed, with the context and the time that is left in headers. */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const clients = new Map<string, HttpClient>();
  for (const [name, url] of Object.entries(options.urls)) {
    const { maxBytes = 32 * 1024 * 1024, concurrency = 64 } = options;
    const own = { sender: 'undici', trace: 'always' } as const;
    clients.set(name, createHttpClient({ name, baseUrl: url, maxBytes, concurrency, timeoutMs: 60_000, ...own }));
  }
  // One request makes many calls, and its context is the same in all of them.
  const encodedContexts = new WeakMap<RequestContext, string>();
  const encoded = (context: RequestContext): string => {
    const known = encodedContexts.get(context) ?? encodeContext(context);
    encodedContexts.set(context, known);
    return known;
  };
  return {
    call: async (request) => {
      const client = clients.get(request.subgraph);
      if (client === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
      const { query, operationName, variables, deadline } = request;
      const body = JSON.stringify({ query, ...(operationName === undefined ? {} : { operationName }), variables });
      const encodedContext = encoded(request.context);
      const token = signCall({ subgraph: request.subgraph, body, encodedContext, secret: options.secret });
      try {
        const reply = await client.send({
          method: 'POST',
          path: '/graphql',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            // Between our own services a CPU costs more than a wire.
            'accept-encoding': 'identity',
            [callHeaders.signature]: token,
            [callHeaders.context]: encodedContext,
            [callHeaders.deadline]: String(Math.floor(deadline.remainingMs())),
          },
          body,
          schema: responseSchema,
          deadline,
        });
        return reply.body;
      } catch (error) {
        throw asSubgraphFailure(error);
      }
    },
    close: () => {
      for (const client of clients.values()) client.close();
    },
  };
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

interface Loose {
  data?: Record<string, unknown> | null | undefined;
  errors?:
    | readonly {
        message: string;
        path?: (string | number)[] | undefined;
        extensions?: Record<string, unknown> | undefined;
      }[]
    | undefined;
  extensions?: Record<string, unknown> | undefined;
}

function withoutUndefined({ data, errors, extensions }: Loose): SubgraphResponse {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined
      ? {}
      : {
          errors: errors.map(({ message, path, extensions: more }) => ({
            message,
            ...(path === undefined ? {} : { path }),
            ...(more === undefined ? {} : { extensions: more }),
          })),
        }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}
