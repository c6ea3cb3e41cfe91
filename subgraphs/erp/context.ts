import type { SubgraphContext } from '../kit/index.ts';
import type { ErpLoaders } from './loaders.ts';
import type { ErpWatches } from './watches.ts';
import type { ErpPort, ErpScope } from './port.ts';

export interface ErpContext extends SubgraphContext {
  readonly port: ErpPort;
  /** Marks the cursors of its change feeds. */
  readonly origin: string;
  readonly scope: ErpScope;
  readonly loaders: ErpLoaders;
  readonly watches: ErpWatches;
  /** Available base units up to which stock is called low. */
  readonly lowStock: string;
}
