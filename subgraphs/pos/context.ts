import type { SubgraphContext } from '../kit/index.ts';
import type { PosLoaders } from './loaders.ts';
import type { PosPort, PosScope } from './port.ts';

export interface PosContext extends SubgraphContext {
  readonly port: PosPort;
  readonly scope: PosScope;
  readonly loaders: PosLoaders;
  /** The most stores that the facts of an article ask. */
  readonly factsStores: number;
}
