import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { composeServices } from '@apollo/composition';
import { GraphQLError, graphql, parse, subscribe } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../platform/transport/index.ts';
import { createGateway, parseGatewayConfig, type Gateway, type GatewayOptions } from '../index.ts';

/** A subgraph made up for a test: its SDL without the link to Federation, and its resolvers. */
export interface TestSubgraph {
  readonly sdl: string;
  readonly resolvers?: GraphQLResolverMap<TestContext>;
}

export interface TestContext {
  /** Of a subscription, with the signal that ends it. */
  readonly request: SubgraphRequest & { readonly signal?: AbortSignal };
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: { readonly code: string; readonly [name: string]: unknown };
    }[];
  };
}

export interface TestGateway {
  readonly gateway: Gateway;
  readonly url: string;
  readonly clock: SettableClock;
  /** Every call that reached a subgraph. */
  readonly calls: readonly SubgraphRequest[];
  /** All log lines so far. */
  readonly log: () => string;
  /** What the subgraph does in place of answering; null: it answers again. */
  readonly fail: (subgraph: string, how: ((request: SubgraphRequest) => Promise<SubgraphResponse>) | null) => void;
  readonly ask: (
    query: string,
    more?: { token?: string; variables?: unknown; operationName?: string; headers?: Record<string, string> },
  ) => Promise<TestAnswer>;
  readonly stop: () => Promise<void>;
}

export const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@inaccessible", "@shareable", "@authenticated", "@requiresScopes", "@policy", "@interfaceObject", "@cost", "@listSize", "@composeDirective"])\n`;

/** Composes SDL of federation; throws every composition error. */
export function composeSdl(subgraphs: Readonly<Record<string, string>>): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `subgraph://${name}`,
    typeDefs: parse(link + sdl),
  }));
  const result = composeServices(services);
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

/** A subgraph that is simply down. */
export async function down(): Promise<never> {
  throw new ClientError('SUBGRAPH_UNAVAILABLE');
}

/** Starts a gateway on a free port over made-up subgraphs. */
export async function startTestGateway(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  more: { readonly env?: Record<string, string> } & Partial<Omit<GatewayOptions, 'config' | 'transport'>> = {},
): Promise<TestGateway> {
  const { env, ...options } = more;
  const calls: SubgraphRequest[] = [];
  const failures = new Map<string, (request: SubgraphRequest) => Promise<SubgraphResponse>>();
  const schemas = new Map(
    Object.entries(subgraphs).map(([name, { sdl, resolvers = {} }]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(link + sdl), resolvers: resolvers as GraphQLResolverMap<unknown> }]),
    ]),
  );
  const transport: SubgraphTransport = {
    call: async (request) => {
      calls.push(request);
      const failure = failures.get(request.subgraph);
      if (failure) return failure(request);
      const schema = schemas.get(request.subgraph);
      if (schema === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
      const result = await graphql({
        schema,
        source: request.query,
        variableValues: request.variables,
        contextValue: { request } satisfies TestContext,
      });
      return asResponse(result);
    },
    subscribe: async (request) => {
      calls.push(request);
      const schema = schemas.get(request.subgraph);
      if (schema === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
      const answer = await subscribe({
        schema,
        document: parse(request.query),
        variableValues: request.variables,
        contextValue: { request } satisfies TestContext,
      });
      return Symbol.asyncIterator in answer ? responses(answer) : asResponse(answer);
    },
  };
  const lines: string[] = [];
  const clock = createSettableClock('2026-11-20T09:00:00Z');
  const sdl = composeSdl(Object.fromEntries(Object.entries(subgraphs).map(([name, { sdl: own }]) => [name, own])));
  const gateway = await createGateway({
    config: parseGatewayConfig({ PORT: '0', DRAIN_MS: '2000', PLANNER: 'inline', ...env }),
    transport,
    supergraph: { read: async () => sdl },
    markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
    clock,
    logger: createLogger({ name: 'gateway', level: 'debug', destination: { write: (line) => void lines.push(line) } }),
    resolveCustomer: async ({ value }) => `customer-${value}`,
    ...options,
  });
  await gateway.ready();
  const url = await gateway.listen();
  return {
    gateway,
    url,
    clock,
    calls,
    log: () => lines.join(''),
    fail: (subgraph, how) => {
      if (how === null) failures.delete(subgraph);
      else failures.set(subgraph, how);
    },
    ask: async (query, { token, headers = {}, ...params } = {}) => {
      const reply = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, ...params }),
      });
      return { status: reply.status, headers: reply.headers, body: (await reply.json()) as TestAnswer['body'] };
    },
    stop: () => gateway.stop(),
  };
}

async function* responses(results: AsyncIterable<ExecutionResult>): AsyncGenerator<SubgraphResponse, void> {
  for await (const result of results) yield asResponse(result);
}

function asResponse({ data, errors }: ExecutionResult): SubgraphResponse {
  return { data: data ?? null, ...(errors ? { errors: errors.map(asSubgraphError) } : {}) };
}

/** As a subgraph of the house tells its errors. */
function asSubgraphError({ message, path, originalError, extensions }: GraphQLError) {
  const code =
    originalError instanceof ClientError ? originalError.code : (extensions['code'] ?? 'INTERNAL_SERVER_ERROR');
  return { message, ...(path ? { path } : {}), extensions: { ...extensions, code } };
}
