import { createKeyedLoader, type KeyedLoader } from '../../platform/batch/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Reading } from '../kit/index.ts';
import { storeArticleText } from './port.ts';
import type { PosCapability, PosPort, PosScope, StoreArticle, TillOffering, TillState } from './port.ts';

/** One request's reads, collected by key. */
export interface PosLoaders {
  /** By store. */
  readonly tills: KeyedLoader<string, Reading<readonly TillState[]>>;
  readonly prices: KeyedLoader<StoreArticle, Reading<readonly TillOffering[]>>;
}

export function createPosLoaders(port: PosPort, scope: PosScope): PosLoaders {
  return {
    tills: createKeyedLoader({
      load: async (storeIds: readonly string[]) => {
        requireCapability(port, 'TILLS');
        return port.tills(storeIds, scope);
      },
    }),
    prices: createKeyedLoader({
      keyOf: storeArticleText,
      load: async (keys: readonly StoreArticle[]) => {
        requireCapability(port, 'PRICES');
        return port.prices(keys, scope);
      },
    }),
  };
}

/** @throws ClientError NOT_SUPPORTED when the adapter's system cannot do this. */
export function requireCapability(port: PosPort, capability: PosCapability): void {
  if (!port.capabilities.has(capability)) throw new ClientError('NOT_SUPPORTED');
}
