import { buildASTSchema } from 'graphql';
import type { DocumentNode } from 'graphql';
import { raceDeadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import { withoutDefer } from '../../document/withoutDefer.ts';
import { withoutSecurity } from '../../supergraph/withoutSecurity.ts';
import type { Engine, EngineOperation, EngineOptions, EngineResult } from '../engine.ts';
import { attributeFailures } from '../failures/attributeFailures.ts';
import { clientErrors } from '../failures/clientErrors.ts';
import { createDeferGuard } from '../plan/createDeferGuard.ts';
import { readPlan, type OperationPlan } from '../plan/readPlan.ts';
import type { Planner } from '../plan/planner.ts';
import { createSafeAliases, restoreErrors } from '../plan/safeAliases.ts';
import type { FetchSender } from '../sendFetch.ts';
import { planOutcomeOf } from '../plan/planOutcomeOf.ts';
import { hasDeferred, splitDeferred } from '../plan/splitDeferred.ts';
import { WrittenResult } from './answered.ts';
import { artefactOf, type Artefact } from './artefact.ts';
import { beginStream } from './beginStream.ts';
import { surprise, type Write } from './compile/compileWriter.ts';
import { deferredArtefactOf, type DeferredArtefact } from './deferredArtefact.ts';
import { executeDeferred } from './executeDeferred.ts';
import { introspect } from './introspect.ts';
import { project } from './project.ts';
import { runSteps, type Run } from './runSteps.ts';

/** How long an operation that could not be planned is refused without another try. */
const REFUSED_FOR_MS = 60_000;

/** An artefact on its way. */
interface Making {
  readonly artefact: Promise<Artefact | DeferredArtefact>;
  /** Once it is there, so that nobody waits for what is known. */
  made: Artefact | DeferredArtefact | undefined;
}

/** undefined: the answer is one for the generic way, or not compiled. */
function writeWhole(write: Write | undefined, { root, shared }: Run): string | undefined {
  if (write === undefined) return undefined;
  try {
    return write(root, shared.size === 0 ? undefined : new Map([...shared].map((value) => [value, ''])));
  } catch (error) {
    if (error === surprise) return undefined;
    throw error;
  }
}

/** Our own engine: Apollo's plans, each fetch made as soon as what it needs is there. */
export function createSamklangEngine(options: EngineOptions, planner: Planner): Engine {
  const { transport, logger, onCall = () => undefined, onPlan = () => undefined, compileAfter = 3 } = options;
  const { schema } = planner;
  const supergraphSchema = buildASTSchema(withoutSecurity(options.supergraph), { assumeValid: true });
  const mayDefer = createDeferGuard(options.supergraph, schema);
  const safeAliases = createSafeAliases(options.supergraph, supergraphSchema);
  const artefacts = new WeakMap<DocumentNode, Map<string | null, Making>>();

  const planRead = async (document: DocumentNode, operationName: string | null): Promise<OperationPlan> =>
    readPlan(await planner.plan(document, operationName), document, operationName, schema);

  const makeWhole = async (document: DocumentNode, operationName: string | null): Promise<Artefact> =>
    artefactOf(await planRead(document, operationName), supergraphSchema, compileAfter);

  const make = async (document: DocumentNode, operationName: string | null): Promise<Artefact | DeferredArtefact> => {
    if (!hasDeferred(document)) return makeWhole(document, operationName);
    if (!mayDefer(document)) return makeWhole(withoutDefer(document), operationName);
    const split = splitDeferred(document, operationName, schema);
    try {
      const plan = await planRead(split.planned, operationName);
      return deferredArtefactOf(plan, split, supergraphSchema);
    } catch (error) {
      if (error instanceof ClientError) throw error;
      // Whoever asks need not be told: a server may answer at once what it was allowed to defer.
      logger.warn('an operation with deferred parts could not be planned, it is answered whole', { err: error });
      return makeWhole(withoutDefer(document), operationName);
    }
  };

  const begin = (document: DocumentNode, operationName: string | null, known: Map<string | null, Making>): Making => {
    const begun = performance.now();
    const making: Making = { made: undefined, artefact: make(document, operationName) };
    known.set(operationName, making);
    making.artefact.then(
      (made) => {
        making.made = made;
        onPlan('planned', performance.now() - begun);
      },
      (error: unknown) => {
        onPlan(planOutcomeOf(error), performance.now() - begun);
        const isHopeless = error instanceof ClientError && error.code === 'QUERY_PLAN_TIMEOUT';
        setTimeout(() => known.delete(operationName), isHopeless ? REFUSED_FOR_MS : 0).unref();
      },
    );
    return making;
  };

  /** Made once for each operation, however many ask for it meanwhile. */
  const artefactFor = (document: DocumentNode, operationName: string | null): Making => {
    let known = artefacts.get(document);
    if (known === undefined) artefacts.set(document, (known = new Map<string | null, Making>()));
    const kept = known.get(operationName);
    if (kept === undefined) return begin(document, operationName, known);
    onPlan('hit', 0);
    return kept;
  };

  const execute = async (asked: EngineOperation): Promise<EngineResult> => {
    const { document } = safeAliases(asked.document);
    const operation = document === asked.document ? asked : { ...asked, document };
    const making = artefactFor(document, operation.operationName);
    const artefact = making.made ?? (await raceDeadline(making.artefact, operation.deadline));
    if ('parts' in artefact) {
      return executeDeferred({
        artefact,
        schema,
        operation,
        transport,
        supergraphSchema,
        onCall,
        onBegun: keepRunning,
      });
    }
    return complete(artefact, { operation, transport, onCall });
  };

  const complete = async (artefact: Artefact, sender: FetchSender): Promise<EngineResult> => {
    const { variables } = sender.operation;
    const { plan, steps, introspection, projection } = artefact;
    const compiled = artefact.compiled();
    const run = await runSteps({ ...sender, steps, compiled: compiled?.steps });
    if (!run.flawed) {
      const json = writeWhole(compiled?.writer(variables), run);
      if (json !== undefined) return new WrittenResult(json, run.root, projection(variables));
    }
    const introspected = introspection === undefined ? {} : introspect(schema, introspection, variables);
    const { root } = run;
    const { data, misfits } = project(root, projection(variables), introspected);
    if (!run.flawed && misfits.length === 0) return { data, errors: [] };
    const losses = attributeFailures({ plan, outcomes: run.outcomes(), root, supergraphSchema, variables });
    return { data, errors: restoreErrors(clientErrors({ plan, root, schema, variables }, losses, misfits)) };
  };

  const subscribe: Engine['subscribe'] = async (asked) => {
    const { document } = safeAliases(asked.document);
    const artefact = await raceDeadline(artefactFor(document, asked.operationName).artefact, asked.deadline);
    if ('parts' in artefact) throw new Error('Parts of an event are not deferred.');
    const begun = await beginStream({ ...asked, document }, artefact, { transport, onCall, complete });
    return 'errors' in begun ? { ...begun, errors: restoreErrors(begun.errors) } : begun;
  };

  const running = new Set<Promise<unknown>>();
  /** What is under way. Deferred parts are so by themselves: they go on when the first answer is there. */
  const keepRunning = (run: Promise<unknown>): void => {
    running.add(run);
    run.then(
      () => running.delete(run),
      () => running.delete(run),
    );
  };
  return {
    schema,
    execute: (asked) => {
      const result = execute(asked);
      keepRunning(result);
      return result;
    },
    isPlanned: (document, operationName) => artefacts.get(safeAliases(document).document)?.has(operationName) === true,
    ...(planner.load === undefined ? {} : { planningLoad: planner.load }),
    subscribe,
    // What has begun on this graph ends on it, though a newer one has taken its place.
    stop: async () => {
      while (running.size > 0) await Promise.allSettled(running);
      await planner.stop();
    },
  };
}
