import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, getNullableType, isAbstractType, isEnumType, isListType, isObjectType, parse } from 'graphql';
import type { DocumentNode, GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { createGateway, openDevelopmentIssuer, parseGatewayConfig } from '../../gateway/index.ts';
import type { GatewayOptions } from '../../gateway/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../platform/transport/index.ts';

export interface FabricatedAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

export interface FabricatedGateway {
  /** Documents of the subgraph calls since the last {@link FabricatedGateway.ask} began. */
  readonly calls: readonly { readonly subgraph: string; readonly document: DocumentNode }[];
  /** @param scopes of a member of staff; null: an anonymous visitor. */
  ask(query: string, scopes: readonly string[] | null): Promise<FabricatedAnswer>;
  stop(): Promise<void>;
}

/** A gateway over subgraphs that know nothing and answer everything: whatever is selected has a value, of every type that may stand there. */
export async function startFabricatedGateway(
  documents: Readonly<Record<string, DocumentNode>>,
  supergraph: string,
  more: Partial<GatewayOptions> = {},
): Promise<FabricatedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'authorisation-'));
  const developmentIssuer = await openDevelopmentIssuer(folder);
  const schemas = new Map(
    Object.entries(documents).map(([name, typeDefs]) => [name, buildSubgraphSchema([{ typeDefs }])]),
  );
  const calls: { subgraph: string; document: DocumentNode }[] = [];
  const answer = async ({ subgraph, query, variables }: SubgraphRequest): Promise<SubgraphResponse> => {
    const schema = schemas.get(subgraph);
    if (schema === undefined) throw new Error(`There is no subgraph ${subgraph}.`);
    const document = parse(query, { noLocation: true });
    calls.push({ subgraph, document });
    const fieldResolver = fabricate(schema);
    const { data, errors } = await execute({ schema, document, variableValues: variables, fieldResolver });
    if (errors) throw new Error(`${subgraph} cannot answer: ${errors.map(({ message }) => message).join()}`);
    return { data: data ?? null };
  };
  const gateway = await createGateway({
    // What an operation may cost is not what is walked for.
    config: parseGatewayConfig({ PORT: '0', PLANNER: 'inline', COST_MODE: 'off', CLIENT_PLAN_MISSES: '0' }),
    supergraph: { read: async () => supergraph },
    markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
    clock: createSettableClock('2026-11-20T09:00:00Z'),
    logger: createLogger({ name: 'test', level: 'silent' }),
    resolveCustomer: async () => 'c1',
    developmentIssuer,
    transport: {
      call: answer,
      subscribe: async (request) =>
        (async function* () {
          yield await answer(request);
        })(),
    },
    ...more,
  });
  await gateway.ready();
  const url = await gateway.listen();
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (scopes: readonly string[]): Promise<string> => {
    const key = scopes.join(' ');
    const known = tokens.get(key) ?? developmentIssuer.sign({ subject: 's', role: 'agent', scopes });
    tokens.set(key, known);
    return known;
  };
  return {
    calls,
    ask: async (query, scopes) => {
      calls.length = 0;
      const isStream = query.startsWith('subscription');
      const reply = await fetch(`${url}/graphql${isStream ? '/stream' : ''}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(scopes === null ? {} : { authorization: `Bearer ${await tokenFor(scopes)}` }),
        },
        body: JSON.stringify({ query }),
      });
      return JSON.parse(isStream ? firstEvent(await reply.text()) : await reply.text()) as FabricatedAnswer;
    },
    stop: async () => {
      await gateway.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The first result of an event stream; a refusal is told as it is. */
function firstEvent(text: string): string {
  return /^event: next\ndata: (.*)$/m.exec(text)?.[1] ?? text;
}

/** What was sent with a representation is given back; the rest is made up. */
function fabricate(schema: GraphQLSchema): GraphQLFieldResolver<unknown, unknown> {
  const valueOf = (type: GraphQLOutputType): unknown => {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const element = getNullableType(nullable.ofType);
      if (!isAbstractType(element)) return [valueOf(nullable.ofType)];
      return schema.getPossibleTypes(element).map(({ name }) => ({ __typename: name }));
    }
    if (isAbstractType(nullable)) return { __typename: schema.getPossibleTypes(nullable)[0]?.name };
    if (isObjectType(nullable)) return { __typename: nullable.name };
    if (isEnumType(nullable)) return nullable.getValues()[0]?.value;
    if (nullable.name === 'Boolean') return true;
    return nullable.name === 'Int' || nullable.name === 'Float' ? 7 : 'fabricated';
  };
  return (source, _args, _context, { fieldName, returnType }) => {
    const given: unknown = typeof source === 'object' && source !== null ? Reflect.get(source, fieldName) : undefined;
    return given === undefined ? valueOf(returnType) : given;
  };
}
