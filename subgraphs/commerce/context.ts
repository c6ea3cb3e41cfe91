import type { SubgraphContext } from '../kit/index.ts';
import type { CommerceLoaders } from './loaders.ts';
import type { CommercePort, CommerceScope } from './port.ts';
import type { PriceWatch } from './priceWatch.ts';

export interface CommerceContext extends SubgraphContext {
  readonly port: CommercePort;
  /** Marks the cursors of its change feeds. */
  readonly origin: string;
  readonly scope: CommerceScope;
  readonly loaders: CommerceLoaders;
  readonly priceWatch: PriceWatch;
}
