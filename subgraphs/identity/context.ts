import type { BusinessClock } from '../../platform/clock/index.ts';
import type { SubgraphContext } from '../kit/index.ts';
import type { Crosswalk } from './crosswalk/crosswalk.ts';
import type { IdentityLoaders } from './loaders.ts';
import type { SaleOwners } from './saleOwners.ts';

/** What identity's resolvers get. */
export interface IdentityContext extends SubgraphContext {
  readonly clock: BusinessClock;
  readonly crosswalk: Crosswalk;
  readonly loaders: IdentityLoaders;
  readonly saleOwners: SaleOwners;
}
