import { ClientError, isErrorCode } from '../../../platform/errors/index.ts';
import type { OrderEntity } from '../entities.ts';
import type { IndexedOrder } from '../history/saleIndex.ts';
import type { SaleSystem } from '../history/saleSystems.ts';
import type { Sale, SaleFacts } from './saleFacts.ts';

/** The content that is shown of an order, and whose it is. */
export interface ChosenSale {
  readonly system: SaleSystem;
  readonly sale: Sale;
  readonly asOf: string | null;
  readonly stale: boolean;
}

/**
 * Whose content counts: the system in which the sale was made, and where that cannot be asked, a system that has a copy.
 * @throws ClientError ORDERS_UNAVAILABLE or the system's own code when none that should have it could be asked.
 */
export function chooseSale(order: IndexedOrder, facts: Pick<OrderEntity, 'erpSale' | 'shopSale'>): ChosenSale {
  return allSales(order, facts)[0] ?? fail(order, facts);
}

/** Every system's content of an order, the origin's first; systems that could not be asked are left out. */
export function allSales(order: IndexedOrder, facts: Pick<OrderEntity, 'erpSale' | 'shopSale'>): readonly ChosenSale[] {
  return order.entries.flatMap(({ system }, index) => {
    const given = factsOf(system, facts);
    // Of several copies in one system the facts tell one.
    const seen = order.entries.findIndex((entry) => entry.system === system) < index;
    if (seen || !given?.sale) return [];
    return [{ system, sale: given.sale, asOf: given.asOf ?? null, stale: given.stale }];
  });
}

function fail(order: IndexedOrder, facts: Pick<OrderEntity, 'erpSale' | 'shopSale'>): never {
  const codes = order.entries.map(({ system }) => factsOf(system, facts)?.unavailable ?? 'ORDERS_UNAVAILABLE');
  const [code] = codes;
  throw new ClientError(
    isErrorCode(code) ? code : 'ORDERS_UNAVAILABLE',
    'The system that holds this sale cannot be read now.',
  );
}

function factsOf(system: SaleSystem, facts: Pick<OrderEntity, 'erpSale' | 'shopSale'>): SaleFacts | null | undefined {
  return system === 'erp' ? facts.erpSale : facts.shopSale;
}
