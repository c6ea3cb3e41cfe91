import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { execute, getOperationAST, GraphQLError, OperationTypeNode, parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { BusinessClock } from '../../platform/clock/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type {
  InProcessSubgraph,
  SubgraphRequest,
  SubgraphResponse,
  SubgraphSubscription,
  SubscriptionAnswer,
} from '../../platform/transport/index.ts';
import { subgraphDocument } from '../../schema/subgraphSdl.ts';
import type { SubgraphName } from '../../schema/subgraphNames.ts';
import type { SubgraphContext } from './context.ts';
import { withDeclaredSources, type SourceDeclaration } from './declaredSources.ts';
import { publicError } from './publicError.ts';
import { scalarResolvers } from './scalars.ts';
import { settledReferences } from './settledReferences.ts';
import { subscribeTo } from './subscribeTo.ts';
import type { WebhookHandler } from './webhook.ts';

/** A running subgraph, called in process or served over HTTP by {@link serveSubgraph}. */
export interface Subgraph extends InProcessSubgraph {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  subscribe(request: SubgraphSubscription): Promise<SubscriptionAnswer>;
  /** Receivers of vendors' webhooks, by the last part of their path: `/hooks/<subgraph>/<key>`. */
  readonly hooks: ReadonlyMap<string, WebhookHandler>;
  /** Resolves when the subgraph can answer; rejects when it never will. A system underneath that is down does not count. */
  ready(): Promise<void>;
  /** Reads the change feeds that the subgraph follows to their ends; rejects when one cannot be read. At once where it follows none. */
  caughtUp(): Promise<void>;
  /** Ends background work and closes connections. */
  stop(): Promise<void>;
}

/** What a subgraph is made of. `Context` is what its resolvers get: {@link SubgraphContext} with its own loaders. */
export interface SubgraphParts<Context extends SubgraphContext> {
  readonly name: SubgraphName;
  /** The codegen'd `Resolvers` of the subgraph; scalars are added here. */
  readonly resolvers: object;
  readonly logger: Logger;
  /** Called once per request: loaders made here never cross identities. */
  createContext(base: SubgraphContext): Context;
  /** Tells each event of a subscription its instant; without it events have that of the subscription. */
  readonly clock?: BusinessClock;
  readonly hooks?: ReadonlyMap<string, WebhookHandler>;
  /** What it answers as `Query.declaredSources`, where its schema has that. */
  readonly sources?: SourceDeclaration;
  ready?(): Promise<void>;
  caughtUp?(): Promise<void>;
  stop?(): Promise<void>;
}

/** Distinct documents that a subgraph keeps parsed and validated: the planner's fetches are few and repeat. */
const KEPT_DOCUMENTS = 2_000;

/** Builds the executable subgraph: its SDL with the shared types, its resolvers, one error gate. */
export function createSubgraph<Context extends SubgraphContext>(parts: SubgraphParts<Context>): Subgraph {
  const { name, logger } = parts;
  const schema = buildSubgraphSchema([
    {
      typeDefs: subgraphDocument(name),
      resolvers: {
        ...scalarResolvers(name),
        ...settledReferences(withDeclaredSources(parts.resolvers, parts.sources)),
      } as GraphQLResolverMap<unknown>,
    },
  ]);
  const documents = new LRUCache<string, DocumentNode>({ max: KEPT_DOCUMENTS });

  function documentOf(query: string): DocumentNode {
    const kept = documents.get(query);
    if (kept) return kept;
    const document = parse(query, { maxTokens: 50_000, noLocation: true });
    const [error] = validate(schema, document);
    if (error) throw error;
    documents.set(query, document);
    return document;
  }

  const told = (result: ExecutionResult): SubgraphResponse => ({
    data: result.data ?? null,
    ...(result.errors ? { errors: result.errors.map((error) => publicError(error, { logger, subgraph: name })) } : {}),
  });

  const refused = (error: unknown): SubgraphResponse => {
    const wrapped =
      error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: asError(error) });
    return { errors: [publicError(wrapped, { logger, subgraph: name })] };
  };

  return {
    name,
    schema,
    hooks: parts.hooks ?? new Map<string, WebhookHandler>(),
    async execute(request: SubgraphRequest): Promise<SubgraphResponse> {
      let result: ExecutionResult;
      try {
        const document = documentOf(request.query);
        if (getOperationAST(document, request.operationName)?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw new ClientError('NOT_SUPPORTED', 'A subscription is not answered, it is subscribed to.');
        }
        result = await execute({
          schema,
          document,
          variableValues: request.variables,
          operationName: request.operationName ?? null,
          contextValue: parts.createContext({
            request: request.context,
            deadline: request.deadline,
            logger,
            ended: request.deadline.signal,
          }),
        });
      } catch (error) {
        return refused(error);
      }
      return told(result);
    },
    async subscribe(request: SubgraphSubscription): Promise<SubscriptionAnswer> {
      const contextOf = (deadline: Deadline): Context => {
        const now = parts.clock?.now().toISOString() ?? request.context.now;
        return parts.createContext({ request: { ...request.context, now }, deadline, logger, ended: request.signal });
      };
      try {
        return await subscribeTo({ schema, document: documentOf(request.query), request, contextOf, told });
      } catch (error) {
        return refused(error);
      }
    },
    ready: async () => parts.ready?.(),
    caughtUp: async () => parts.caughtUp?.(),
    stop: async () => parts.stop?.(),
  };
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
