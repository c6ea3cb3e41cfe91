import { parse } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { activeSpan } from '../../platform/trace/index.ts';
import type { SubgraphTransport } from '../../platform/transport/index.ts';
import type { PolicyDecider } from '../auth/policyDecider.ts';
import { createBuckets } from '../clients/createBuckets.ts';
import type { GatewayConfig } from '../config.ts';
import { createCostOf } from '../cost/createCostOf.ts';
import { readCostRules } from '../cost/readCostRules.ts';
import { createDocumentFinder } from '../documents/createDocumentFinder.ts';
import type { OpenTrustedDocuments } from '../documents/openTrustedDocuments.ts';
import { reportMisfits } from '../documents/reportMisfits.ts';
import { createEngine } from '../engine/createEngine.ts';
import type { Engine, PlanOutcome, SubgraphCall } from '../engine/engine.ts';
import { createPipeline, type Pipeline } from '../pipeline/createPipeline.ts';
import { observeCall, observePlan, type GatewayMetrics } from '../gatewayMetrics.ts';
import { plugins } from '../plugins/plugins.ts';
import { shareFetches } from '../sharing/shareFetches.ts';
import { createDrain } from './createDrain.ts';
import type { SupergraphSource } from './supergraphSource.ts';
import { supergraphVersion } from './supergraphVersion.ts';

export interface LiveGraphOptions {
  readonly source: SupergraphSource;
  readonly config: GatewayConfig;
  readonly transport: SubgraphTransport;
  readonly logger: Logger;
  readonly metrics: GatewayMetrics;
  readonly knownOperations: ReadonlySet<string>;
  readonly trusted: OpenTrustedDocuments;
  readonly policies: PolicyDecider | undefined;
  readonly isTraced: boolean;
}

/** The graph that is served now: changes as a whole when its source does, and stays when the new one is broken. */
export interface LiveGraph {
  /** Throws ClientError OVERLOADED before `load` has succeeded once. */
  readonly pipeline: Pipeline;
  readonly loaded: boolean;
  /** Brings the gauges up to date. */
  measure(): void;
  /** Loads the first supergraph and begins to watch; rejects if it is broken, since then there is none to keep. */
  load(): Promise<void>;
  stop(): Promise<void>;
}

interface Served {
  readonly hash: string;
  readonly engine: Engine;
  readonly pipeline: Pipeline;
  /** Resolves once nothing runs on the pipeline. */
  readonly drained: () => Promise<void>;
}

export function createLiveGraph(options: LiveGraphOptions): LiveGraph {
  const { source, config, transport, logger, metrics, knownOperations, trusted, policies, isTraced } = options;
  let served: Served | undefined;
  let unwatch: (() => void) | undefined;
  let reloading = Promise.resolve();
  const budgets = createBuckets(config.clients.budgetPerMinute);
  const retiring = new Set<Promise<void>>();

  const build = async (sdl: string, hash: string): Promise<Served> => {
    const supergraph = parse(sdl, { noLocation: true });
    const onCall = (call: SubgraphCall): void => observeCall(metrics, call);
    const onPlan = (outcome: PlanOutcome, durationMs: number): void => {
      observePlan(metrics, outcome, durationMs);
      if (isTraced) tracePlan(outcome, durationMs);
    };
    const compiling = config.compile ? {} : { compileAfter: Infinity };
    const shared = config.sharing.fetches
      ? shareFetches(transport, () => metrics.shared.inc({ what: 'fetch' }))
      : transport;
    const engineOptions = { supergraph, transport: shared, logger, onCall, onPlan, ...compiling };
    const engine = await createEngine(config.engine, engineOptions, config.planning);
    try {
      const { schema, isPlanned } = engine;
      const { assumedListSize } = config.cost;
      const costOf = createCostOf({ schema, rules: readCostRules(supergraph), assumedListSize });
      const context = {
        config,
        schema,
        supergraph,
        logger,
        metrics,
        knownOperations,
        costOf,
        budgets,
        isPlanned,
        trusted,
        policies,
        isTraced,
      };
      const built = plugins.map((create) => create(context));
      const { mode, register } = config.documents;
      const finder = createDocumentFinder({ trusted, register, hasManifest: mode !== 'off' });
      const { keptSelections, limits } = config;
      const pipeline = createPipeline({ engine, plugins: built, maxTokens: limits.tokens, keptSelections, finder });
      return { hash, engine, ...createDrain(pipeline) };
    } catch (error) {
      // Its threads would go on for a graph that is never served.
      await engine.stop();
      throw error;
    }
  };

  /** What has begun on a graph ends on it, in its plugins as in its engine, however long a newer one has been served. */
  const retire = ({ engine, drained }: Served): void => {
    const retired = drained()
      .then(() => engine.stop())
      .catch((err: unknown) => logger.error('a former graph could not be stopped', { err }))
      .finally(() => retiring.delete(retired));
    retiring.add(retired);
  };

  const checkTrusted = (): void => {
    if (served !== undefined) void reportMisfits(trusted, served.engine.schema, logger);
  };
  const unwatchTrusted = trusted.watch(checkTrusted);

  const take = async (): Promise<void> => {
    const sdl = await source.read();
    const hash = supergraphVersion(sdl);
    if (hash === served?.hash) return;
    // Each graph that is still in use has its schemas and its planner: a source that changes fast waits for slow requests.
    if (retiring.size > 1) await Promise.race(retiring);
    const before = served;
    served = await build(sdl, hash);
    metrics.supergraph.set({ version: hash }, 1);
    metrics.supergraphReloads.inc({ outcome: 'taken' });
    logger.info('supergraph taken', { version: hash });
    checkTrusted();
    if (before !== undefined) {
      // A stream of the old graph would go on by rules that no longer hold.
      before.pipeline.endStreams(new ClientError('STREAM_ENDED', 'The graph has changed; subscribe again.'));
      metrics.supergraph.remove({ version: before.hash });
      retire(before);
    }
  };

  const reload = (): void => {
    reloading = reloading.then(take).catch((err: unknown) => {
      metrics.supergraphReloads.inc({ outcome: 'refused' });
      logger.error('new supergraph refused, the last good one stays', {
        err,
        ...(served ? { version: served.hash } : {}),
      });
    });
  };

  return {
    get pipeline() {
      if (served === undefined) throw new ClientError('OVERLOADED', 'The graph is still being loaded.');
      return served.pipeline;
    },
    get loaded() {
      return served !== undefined;
    },
    measure: () => {
      const load = served?.engine.planningLoad?.();
      metrics.planQueue.set(load?.waiting ?? 0);
      metrics.planThreads.set(load?.threads ?? 0);
      metrics.keptDocuments.set(served?.pipeline.size ?? 0);
    },
    load: async () => {
      if (served !== undefined) return;
      // Before it is read, so that no change falls between the two.
      unwatch ??= source.watch?.(reload);
      const first = reloading.then(take);
      reloading = first.catch(() => undefined);
      await first;
    },
    stop: async () => {
      unwatch?.();
      unwatchTrusted();
      await reloading;
      if (served !== undefined) retire(served);
      await Promise.all(retiring);
    },
  };
}

/** A look that found its plan is said on the request's span; making one is a span of its own. */
function tracePlan(outcome: PlanOutcome, durationMs: number): void {
  const span = activeSpan();
  span?.set({ 'samklang.plan': outcome === 'hit' ? 'hit' : 'miss' });
  if (outcome === 'hit') return;
  span
    ?.child('plan', 'internal', { 'samklang.plan': outcome }, performance.now() - durationMs)
    .end(outcome === 'planned' ? null : outcome);
}
