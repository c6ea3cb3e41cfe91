import { createKeyedLoader, type KeyedLoader } from '../../platform/batch/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Reading } from '../kit/index.ts';
import type { PointExpiry, Tier } from './__generated__/resolvers.ts';
import { transactionKeyText } from './port.ts';
import type { Holding, LoyaltyCapability, LoyaltyPort, LoyaltyScope, TransactionKey, TransactionPart } from './port.ts';

/** One request's reads, collected by key. */
export interface LoyaltyLoaders {
  /** By member id. */
  readonly holdings: KeyedLoader<string, Reading<Holding>>;
  /** By card code, as the next three. */
  readonly tiers: KeyedLoader<string, Tier>;
  readonly pending: KeyedLoader<string, number>;
  readonly expirations: KeyedLoader<string, readonly PointExpiry[]>;
  readonly transactions: KeyedLoader<TransactionKey, TransactionPart>;
}

export function createLoyaltyLoaders(port: LoyaltyPort, scope: LoyaltyScope): LoyaltyLoaders {
  const asked = <K, V>(
    capability: LoyaltyCapability,
    read: (keys: readonly K[], scope: LoyaltyScope) => Promise<ReadonlyMap<string, V | Error>>,
  ) => {
    return async (keys: readonly K[]) => {
      requireCapability(port, capability);
      return read(keys, scope);
    };
  };
  return {
    holdings: createKeyedLoader({ load: asked('MEMBERS', (keys: readonly string[]) => port.holdings(keys, scope)) }),
    tiers: createKeyedLoader({ load: asked('TIERS', (keys: readonly string[]) => port.tiers(keys, scope)) }),
    pending: createKeyedLoader({ load: asked('PENDING', (keys: readonly string[]) => port.pending(keys, scope)) }),
    expirations: createKeyedLoader({
      load: asked('EXPIRATIONS', (keys: readonly string[]) => port.expirations(keys, scope)),
    }),
    transactions: createKeyedLoader({
      keyOf: transactionKeyText,
      load: asked('TRANSACTIONS', (keys: readonly TransactionKey[]) => port.transactions(keys, scope)),
    }),
  };
}

/** @throws ClientError NOT_SUPPORTED when the adapter's system cannot do this. */
export function requireCapability(port: LoyaltyPort, capability: LoyaltyCapability): void {
  if (!port.capabilities.has(capability)) throw new ClientError('NOT_SUPPORTED');
}
