import { executeQueryPlan } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import { ClientError } from '../../../platform/errors/index.ts';
import type { Engine, EngineError, EngineOperation, EngineOptions, EngineResult } from '../engine.ts';
import { attributeFailures } from '../failures/attributeFailures.ts';
import { clientErrors } from '../failures/clientErrors.ts';
import { createInlinePlanner } from '../plan/createInlinePlanner.ts';
import { isJson, type Json, type Path } from '../plan/positions.ts';
import { readPlan, type OperationPlan } from '../plan/readPlan.ts';
import { createSafeAliases } from '../plan/safeAliases.ts';
import { createFetchRun } from './createFetchRun.ts';

type ExecutorRequest = Parameters<typeof executeQueryPlan>[2];

/**
 * The reference engine: Apollo's planner and plan executor over our own transport. `ApolloGateway` itself is left out, and with it
 * its telemetry, polling and error texts.
 */
export function createApolloEngine(options: EngineOptions): Engine {
  const { transport, logger, onCall = () => undefined, onPlan = () => undefined } = options;
  const planner = createInlinePlanner(options.supergraph, false);
  const { schema, supergraph } = planner;
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const apiSchema = supergraph.apiSchema();
  const safeAliases = createSafeAliases(options.supergraph, supergraphSchema);
  const plans = new WeakMap<DocumentNode, Map<string | null, OperationPlan>>();

  const planFor = async ({ document, operationName }: EngineOperation): Promise<OperationPlan> => {
    const known = plans.get(document) ?? new Map<string | null, OperationPlan>();
    plans.set(document, known);
    const kept = known.get(operationName);
    if (kept !== undefined) {
      onPlan('hit', 0);
      return kept;
    }
    const begun = performance.now();
    const plan = readPlan(await planner.plan(document, operationName), document, operationName, schema);
    known.set(operationName, plan);
    onPlan('planned', performance.now() - begun);
    return plan;
  };

  return {
    schema,
    execute: async (asked: EngineOperation): Promise<EngineResult> => {
      const { document, restore } = safeAliases(asked.document);
      const operation = { ...asked, document };
      const plan = await planFor(operation);
      const run = createFetchRun({ plan, operation, transport, supergraphSchema, onCall });
      const variables: Json = operation.variables;
      const { data, errors, extensions } = await executeQueryPlan(
        plan.plan,
        run.services,
        executorRequest(operation, plan),
        plan.context,
        supergraphSchema,
        apiSchema,
      );
      for (const err of errors ?? []) logger.error('the executor failed', { err });
      const root = run.root();
      const losses = attributeFailures({ plan, outcomes: run.outcomes, root, supergraphSchema, variables });
      const told = clientErrors({ plan, root, schema, variables }, losses, incompleteIn(extensions));
      const broken: EngineError[] = (errors ?? []).map((cause) => ({ message: 'The executor failed.', cause }));
      return restore({ data: isJson(data) ? data : null, errors: [...told, ...broken] });
    },
    isPlanned: (document, operationName) => plans.get(safeAliases(document).document)?.has(operationName) === true,
    subscribe: () => Promise.reject(new ClientError('NOT_SUPPORTED', 'This engine serves no subscriptions.')),
    stop: async () => undefined,
  };
}

/** The executor reads little more than the variables of what Apollo Server would hand it. */
function executorRequest(operation: EngineOperation, plan: OperationPlan): ExecutorRequest {
  return {
    request: { variables: { ...operation.variables } },
    queryHash: '',
    schemaHash: '' as ExecutorRequest['schemaHash'],
    document: operation.document,
    source: '',
    operationName: operation.operationName,
    operation: plan.context.operation,
    // Its messages quote subgraphs; what matters is logged where it is known.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    schema: plan.context.schema,
    context: {},
    cache: { get: async () => undefined, set: async () => undefined, delete: async () => undefined },
    metrics: {},
    overallCachePolicy: null,
  };
}

function ignore(): void {
  // Nothing to say.
}

/** Nulls and values that do not fit the schema: the executor tells of them beside the data, at the client's paths. */
function incompleteIn(extensions: unknown): { readonly path: Path }[] {
  const found: unknown = isJson(extensions) ? extensions['valueCompletion'] : undefined;
  if (!Array.isArray(found)) return [];
  return found.flatMap((error: unknown) => (error instanceof GraphQLError && error.path ? [{ path: error.path }] : []));
}
