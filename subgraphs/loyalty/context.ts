import type { SubgraphContext } from '../kit/index.ts';
import type { LoyaltyLoaders } from './loaders.ts';
import type { LoyaltyPort, LoyaltyScope } from './port.ts';

export interface LoyaltyContext extends SubgraphContext {
  readonly port: LoyaltyPort;
  /** Marks the cursors of its change feeds. */
  readonly origin: string;
  readonly scope: LoyaltyScope;
  readonly loaders: LoyaltyLoaders;
  /** What the references of till receipts begin with. */
  readonly receiptPrefix: string;
}
