import { ClientError } from '../../../../platform/errors/index.ts';
import type { PosPort } from '../../port.ts';

/** A chain without tills: nothing can be asked, and nobody is. */
export function createNoTills(): PosPort {
  const unsupported = (): Promise<never> => Promise.reject(new ClientError('NOT_SUPPORTED'));
  return {
    system: 'none',
    capabilities: new Set(),
    probe: { reads: [] },
    storesOf: () => [],
    storeOf: () => null,
    tills: unsupported,
    prices: unsupported,
    quoteBasket: unsupported,
    receipts: unsupported,
    stop: () => undefined,
  };
}
