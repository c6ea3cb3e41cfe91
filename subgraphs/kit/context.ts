import type { Caches } from '../../platform/cache/index.ts';
import type { BusinessClock } from '../../platform/clock/index.ts';
import type { Markets, RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { Store } from '../../platform/store/index.ts';

/** What every resolver of every subgraph gets; a subgraph's own context adds its loaders. */
export interface SubgraphContext {
  readonly request: RequestContext;
  /** The whole request's deadline; give it to every outbound call. */
  readonly deadline: Deadline;
  /** Aborts when nobody wants to hear any more: a subscription's source ends with it. In a query, the deadline's own signal. */
  readonly ended: AbortSignal;
  readonly logger: Logger;
}

/** What the composition root hands to every subgraph; each reads its own settings from `env`, in its `config.ts`. */
export interface SubgraphDependencies {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly markets: Markets;
  /** For background work only; a request brings its own instant. */
  readonly clock: BusinessClock;
  readonly internalGraph: InternalGraph;
  /** Where what is read of a system for many is kept. Default: in this process, each subgraph for itself. */
  readonly caches?: Caches;
  /** Opened on the first call and shared by all; wrapping subgraphs are stateless and never call it. */
  store(): Promise<Store>;
}
