import { ClientError } from '../../platform/errors/index.ts';
import type { Reading } from '../kit/index.ts';
import type { PosContext } from './context.ts';
import type { TillOffering } from './port.ts';

/** What one store said of an article: its tills' prices, nothing (it does not know it), or why it did not answer. */
export interface StoreAnswer {
  readonly storeId: string;
  readonly answer: Reading<readonly TillOffering[]> | ClientError | null;
}

/** Asks stores side by side; one that fails leaves the others their answers. */
export async function askStores(
  sku: string,
  storeIds: readonly string[],
  { loaders }: Pick<PosContext, 'loaders'>,
): Promise<readonly StoreAnswer[]> {
  return Promise.all(
    storeIds.map(async (storeId) => ({
      storeId,
      answer: await loaders.prices.load({ storeId, sku }).catch((error: unknown) => {
        if (error instanceof ClientError) return error;
        throw error;
      }),
    })),
  );
}
