import type { SaleReturn, SaleReturnLine, ShopAccount, WebOrder } from '../retailer/model.ts';
import { utcText } from './dates.ts';
import { float } from './floats.ts';
import { itemIdOf } from './render/order.ts';
import type { Shop } from './shop.ts';
import { groupBy } from './shop.ts';

/** A return with an RMA, numbered as the shop numbers it. */
export interface Rma {
  readonly entityId: number;
  readonly order: WebOrder;
  readonly row: SaleReturn;
}

/** What an order needs to know of accounts and returns. */
export interface OrderBook {
  account(id: number): ShopAccount | undefined;
  returnsOf(order: WebOrder): readonly Rma[];
  /** Money that went back, as a float. */
  refundedOf(order: WebOrder): number;
  returnedQuantity(order: WebOrder, lineNo: number): number;
  rmas(): readonly Rma[];
  renderReturn(rma: Rma): Record<string, unknown>;
}

const reasons: Readonly<Record<SaleReturn['kind'], string>> = {
  WITHDRAWAL: 'withdrawal',
  GOODWILL: 'goodwill',
  DEFECT: 'defect',
  WRONG_ITEM: 'wrong_item',
  NOT_COLLECTED: 'not_collected',
};

const statuses: Readonly<Record<SaleReturn['status'], string>> = {
  REQUESTED: 'pending',
  IN_TRANSIT: 'authorized',
  RECEIVED: 'received',
  REFUNDED: 'processed_and_closed',
  REJECTED: 'denied',
};

/** @param orders the orders as they are now; a changed one is found by its id. */
export function createOrderBook(
  shop: Shop,
  orders: () => readonly WebOrder[],
  accounts: (id: number) => ShopAccount | undefined,
): OrderBook {
  let made: { readonly rmas: readonly Rma[]; readonly bySale: ReadonlyMap<string, readonly Rma[]> } | undefined;
  let refunds: ReadonlyMap<string, readonly SaleReturn[]> | undefined;

  const book = (): NonNullable<typeof made> => {
    if (made !== undefined) return made;
    const bySaleId = new Map(orders().map((order) => [order.saleId, order]));
    const rmas = shop.retailer.returns
      .filter(({ rmaNo, source }) => rmaNo !== null && source === 'WEB')
      .flatMap((row, index) => {
        const order = bySaleId.get(row.saleId);
        return order === undefined ? [] : [{ entityId: index + 1, order, row }];
      });
    return (made = { rmas, bySale: groupBy([...rmas], ({ row }) => row.saleId) });
  };
  const refundsOf = (order: WebOrder): readonly SaleReturn[] => {
    refunds ??= groupBy(
      shop.retailer.returns.filter(({ source, status }) => source === 'WEB' && status === 'REFUNDED'),
      ({ saleId }) => saleId,
    );
    return refunds.get(order.saleId) ?? [];
  };
  const lines = (order: WebOrder): readonly SaleReturnLine[] => refundsOf(order).flatMap((row) => row.lines);

  return {
    account: accounts,
    rmas: () => book().rmas,
    returnsOf: (order) => book().bySale.get(order.saleId) ?? [],
    refundedOf: (order) => Math.round(refundsOf(order).reduce((sum, { total }) => sum + Number(total), 0) * 100) / 100,
    returnedQuantity: (order, lineNo) =>
      lines(order)
        .filter((line) => line.lineNo === lineNo)
        .reduce((sum, { quantity }) => sum + Number(quantity), 0),
    renderReturn: ({ entityId, order, row }) => ({
      entity_id: entityId,
      increment_id: row.rmaNo,
      order_id: order.entityId,
      order_increment_id: order.incrementId,
      store_id: shop.storeIdOf(order.storeView),
      ...(order.accountId === null ? {} : { customer_id: order.accountId }),
      date_requested: utcText(row.requestedAt),
      status: statuses[row.status],
      items: row.lines.map((line) => ({
        entity_id: entityId * 100 + line.lineNo,
        rma_entity_id: entityId,
        order_item_id: itemIdOf(order, line.lineNo),
        qty_requested: float(line.quantity),
        ...(row.status === 'RECEIVED' || row.status === 'REFUNDED' ? { qty_returned: float(line.quantity) } : {}),
        reason: reasons[row.kind],
        resolution: 'refund',
        status: statuses[row.status],
        extension_attributes: { samklang_sku: line.sku },
      })),
      comments: [],
      tracks: [],
      extension_attributes:
        row.status === 'REFUNDED' ? { samklang_refund_amount: float(row.total) } : { samklang_refund_amount: null },
    }),
  };
}
