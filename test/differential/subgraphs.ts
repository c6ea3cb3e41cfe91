import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { execute, isAbstractType, isObjectType, parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../platform/transport/index.ts';
import { hashOf } from './world.ts';
import type { Thing, World } from './world.ts';

/** What goes wrong, drawn from a seed: the same for the same question, whoever asks it. */
export interface Faults {
  readonly seed: number;
  /** One field in so many throws; 0 none. */
  readonly fields: number;
  /** One fetch in so many is not answered; 0 none. */
  readonly fetches: number;
}

export const noFaults: Faults = { seed: 0, fields: 0, fetches: 0 };

interface Context {
  readonly faults: Faults;
}

/** Executes an operation on a schema of the world: of a subgraph, or of all of it. */
export async function executeInWorld(
  world: World,
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  faults: Faults,
): Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    variableValues: variables,
    contextValue: { faults } satisfies Context,
    typeResolver: (value: Thing) => world.typeOf(value),
    fieldResolver: (source: Thing | undefined, args: Record<string, unknown>, _context, info) =>
      world.resolve({
        schema,
        thing: source,
        type: info.parentType,
        field: info.fieldName,
        args,
        ...(faults.fields === 0 ? {} : { failures: { seed: faults.seed, oneIn: faults.fields } }),
      }),
  });
}

export interface WorldSubgraphs {
  /** A transport to them, with these faults, that tells each request. */
  transport(faults: Faults, onRequest?: (request: SubgraphRequest) => void): SubgraphTransport;
}

export function createWorldSubgraphs(world: World, documents: Readonly<Record<string, DocumentNode>>): WorldSubgraphs {
  const schemas = new Map(
    Object.entries(documents).map(([name, typeDefs]) => [name, subgraphSchema(world, typeDefs)] as const),
  );
  const parsed = new Map<string, DocumentNode>();
  const documentOf = (schema: GraphQLSchema, query: string): DocumentNode => {
    const known = parsed.get(query);
    if (known) return known;
    const document = parse(query);
    const [error] = validate(schema, document);
    if (error) throw error;
    parsed.set(query, document);
    return document;
  };
  return {
    transport: (faults, onRequest) => ({
      call: async (request): Promise<SubgraphResponse> => {
        onRequest?.(request);
        const schema = schemas.get(request.subgraph);
        if (!schema) throw new Error(`There is no subgraph ${request.subgraph}.`);
        // The planner numbers its operations, and representations may be told twice: neither decides what fails.
        const asked = request.query.replace(/^query \w+/, 'query');
        if (faults.fetches > 0 && hashOf('fetch', faults.seed, request.subgraph, asked) % faults.fetches === 0) {
          throw new ClientError('SUBGRAPH_UNAVAILABLE');
        }
        const document = documentOf(schema, request.query);
        const result = await executeInWorld(world, schema, document, request.variables, faults);
        return {
          data: result.data ?? null,
          ...(result.errors
            ? {
                errors: result.errors.map(({ message, path, extensions }) => ({
                  message,
                  ...(path === undefined ? {} : { path }),
                  extensions,
                })),
              }
            : {}),
        };
      },
    }),
  };
}

function subgraphSchema(world: World, typeDefs: DocumentNode): GraphQLSchema {
  const plain = buildSubgraphSchema([{ typeDefs }]);
  const resolvers: Record<string, object> = {};
  for (const type of Object.values(plain.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isObjectType(type) || isAbstractType(type)) {
      resolvers[type.name] = {
        __resolveReference: (representation: Record<string, unknown>) => world.find(representation),
        ...(isAbstractType(type) ? { __resolveType: (value: Thing) => world.typeOf(value) } : {}),
      };
    }
  }
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> }]);
}
