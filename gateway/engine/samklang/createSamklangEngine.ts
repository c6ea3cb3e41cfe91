import { buildASTSchema } from 'graphql';
import type { DocumentNode } from 'graphql';
import { raceDeadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import { withoutSecurity } from '../../supergraph/withoutSecurity.ts';
import type { Engine, EngineOperation, EngineOptions, EngineResult } from '../engine.ts';
import { attributeFailures } from '../failures/attributeFailures.ts';
import { clientErrors } from '../failures/clientErrors.ts';
import { readPlan } from '../plan/readPlan.ts';
import type { Planner } from '../plan/planner.ts';
import { createSafeAliases, restoreErrors } from '../plan/safeAliases.ts';
import type { FetchSender } from '../sendFetch.ts';
import { artefactOf, type Artefact } from './artefact.ts';
import { beginStream } from './beginStream.ts';
import { introspect } from './introspect.ts';
import { project } from './project.ts';
import { runSteps } from './runSteps.ts';

/** How long an operation that could not be planned is refused without another try. */
const REFUSED_FOR_MS = 60_000;

/** Our own engine: Apollo's plans, each fetch made as soon as what it needs is there. */
export function createSamklangEngine(options: EngineOptions, planner: Planner): Engine {
  const { transport, onCall = () => undefined } = options;
  const { schema } = planner;
  const supergraphSchema = buildASTSchema(withoutSecurity(options.supergraph), { assumeValid: true });
  const safeAliases = createSafeAliases(options.supergraph, supergraphSchema);
  const artefacts = new WeakMap<DocumentNode, Map<string | null, Promise<Artefact>>>();

  const make = async (document: DocumentNode, operationName: string | null): Promise<Artefact> =>
    artefactOf(
      readPlan(await planner.plan(document, operationName), document, operationName, schema),
      supergraphSchema,
    );

  /** Once for each operation, however many ask for it meanwhile. */
  const artefactFor = (document: DocumentNode, operationName: string | null): Promise<Artefact> => {
    const known = artefacts.get(document) ?? new Map<string | null, Promise<Artefact>>();
    artefacts.set(document, known);
    const kept = known.get(operationName);
    if (kept !== undefined) return kept;
    const making = make(document, operationName);
    known.set(operationName, making);
    making.catch((error: unknown) => {
      const isHopeless = error instanceof ClientError && error.code === 'QUERY_PLAN_TIMEOUT';
      setTimeout(() => known.delete(operationName), isHopeless ? REFUSED_FOR_MS : 0).unref();
    });
    return making;
  };

  const execute = async (asked: EngineOperation): Promise<EngineResult> => {
    const { document } = safeAliases(asked.document);
    const operation = { ...asked, document };
    const artefact = await raceDeadline(artefactFor(document, operation.operationName), operation.deadline);
    return complete(artefact, { operation, transport, onCall });
  };

  const complete = async (artefact: Artefact, sender: FetchSender): Promise<EngineResult> => {
    const { variables } = sender.operation;
    const { plan, steps, introspection, projection } = artefact;
    const run = await runSteps({ ...sender, steps, supergraphSchema });
    const introspected = introspection === undefined ? {} : introspect(schema, introspection, variables);
    const { root } = run;
    const { data, misfits } = project(root, projection(variables), introspected);
    if (!run.flawed && misfits.length === 0) return { data, errors: [] };
    const losses = attributeFailures({ plan, outcomes: run.outcomes(), root, supergraphSchema, variables });
    return { data, errors: restoreErrors(clientErrors({ plan, root, schema, variables }, losses, misfits)) };
  };

  const subscribe: Engine['subscribe'] = async (asked) => {
    const { document } = safeAliases(asked.document);
    const artefact = await raceDeadline(artefactFor(document, asked.operationName), asked.deadline);
    const begun = await beginStream({ ...asked, document }, artefact, { transport, onCall, complete });
    return 'errors' in begun ? { ...begun, errors: restoreErrors(begun.errors) } : begun;
  };

  const running = new Set<Promise<unknown>>();
  return {
    schema,
    execute: (asked) => {
      const result = execute(asked);
      running.add(result);
      return result.finally(() => running.delete(result));
    },
    subscribe,
    // What has begun on this graph ends on it, though a newer one has taken its place.
    stop: async () => {
      while (running.size > 0) await Promise.allSettled(running);
      await planner.stop();
    },
  };
}
