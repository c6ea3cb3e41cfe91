import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { SubgraphTransport } from '../../platform/transport/index.ts';
import type { GatewayConfig } from '../config.ts';
import { createEngine } from '../engine/createEngine.ts';
import type { Engine, SubgraphCall } from '../engine/engine.ts';
import { createPipeline, type Pipeline } from '../pipeline/createPipeline.ts';
import { observeCall, type GatewayMetrics } from '../gatewayMetrics.ts';
import { plugins } from '../plugins/plugins.ts';
import type { SupergraphSource } from './supergraphSource.ts';

export interface LiveGraphOptions {
  readonly source: SupergraphSource;
  readonly config: GatewayConfig;
  readonly transport: SubgraphTransport;
  readonly logger: Logger;
  readonly metrics: GatewayMetrics;
  readonly knownOperations: ReadonlySet<string>;
}

/** The graph that is served now: changes as a whole when its source does, and stays when the new one is broken. */
export interface LiveGraph {
  /** Throws ClientError OVERLOADED before `load` has succeeded once. */
  readonly pipeline: Pipeline;
  readonly loaded: boolean;
  /** Loads the first supergraph and begins to watch; rejects if it is broken, since then there is none to keep. */
  load(): Promise<void>;
  stop(): Promise<void>;
}

interface Served {
  readonly hash: string;
  readonly engine: Engine;
  readonly pipeline: Pipeline;
}

export function createLiveGraph(options: LiveGraphOptions): LiveGraph {
  const { source, config, transport, logger, metrics, knownOperations } = options;
  let served: Served | undefined;
  let unwatch: (() => void) | undefined;
  let reloading = Promise.resolve();

  const build = async (sdl: string, hash: string): Promise<Served> => {
    const supergraph = parse(sdl, { noLocation: true });
    const onCall = (call: SubgraphCall): void => observeCall(metrics, call);
    const engine = await createEngine(config.engine, { supergraph, transport, logger, onCall }, config.planning);
    const context = { config, schema: engine.schema, supergraph, logger, metrics, knownOperations };
    const built = plugins.map((create) => create(context));
    return { hash, engine, pipeline: createPipeline({ engine, plugins: built, maxTokens: config.limits.tokens }) };
  };

  const take = async (): Promise<void> => {
    const sdl = await source.read();
    const hash = createHash('sha256').update(sdl).digest('hex').slice(0, 12);
    if (hash === served?.hash) return;
    const before = served;
    served = await build(sdl, hash);
    metrics.supergraphReloads.inc({ outcome: 'taken' });
    logger.info('supergraph taken', { version: hash });
    // A stream of the old graph would go on by rules that no longer hold.
    before?.pipeline.endStreams(new ClientError('STREAM_ENDED', 'The graph has changed; subscribe again.'));
    await before?.engine.stop();
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
    load: async () => {
      if (served !== undefined) return;
      await take();
      unwatch ??= source.watch?.(reload);
    },
    stop: async () => {
      unwatch?.();
      await reloading;
      await served?.engine.stop();
    },
  };
}
