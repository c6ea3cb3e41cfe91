import { ClientError } from '../../../platform/errors/index.ts';
import { notFoundOrNotYours } from '../../kit/index.ts';
import type { OrderResolvers } from '../__generated__/resolvers.ts';
import { allSales, chooseSale } from '../content/chooseSale.ts';
import type { ChosenSale } from '../content/chooseSale.ts';
import type { Sale } from '../content/saleFacts.ts';
import type { OrdersContext } from '../context.ts';
import { parseOrderEntity } from '../entities.ts';
import type { OrderEntity } from '../entities.ts';
import type { IndexedOrder } from '../history/saleIndex.ts';
import type { SaleSystem } from '../history/saleSystems.ts';

async function indexed({ id }: OrderEntity, { loaders }: OrdersContext): Promise<IndexedOrder> {
  const order = await loaders.order.load(id);
  if (order === null) throw notFoundOrNotYours('order');
  return order;
}

async function chosen(order: OrderEntity, context: OrdersContext): Promise<ChosenSale> {
  return chooseSale(await indexed(order, context), order);
}

async function referenceIn(system: SaleSystem, order: OrderEntity, context: OrdersContext): Promise<string | null> {
  const { entries } = await indexed(order, context);
  return entries.find((entry) => entry.system === system)?.reference ?? null;
}

/** A part that the field's own `@requires` asked for; that it is missing is the wrapping subgraph's broken promise. */
function part<Name extends keyof Sale>({ sale }: ChosenSale, name: Name): NonNullable<Sale[Name]> {
  const value = sale[name];
  if (value == null) throw new ClientError('RESPONSE_VALIDATION_FAILED');
  return value;
}

/** Where both systems tell of parcels or returns, the one that knows more is shown: copies name the same ones. */
function fuller<Item>(
  sales: readonly ChosenSale[],
  listOf: (sale: Sale) => readonly Item[] | undefined,
): readonly Item[] {
  const lists = sales.map(({ sale }) => listOf(sale) ?? []);
  return lists.reduce<readonly Item[]>((best, list) => (list.length > best.length ? list : best), []);
}

export const Order: OrderResolvers = {
  __resolveReference: parseOrderEntity,

  number: async (order, _arguments, context) => (await indexed(order, context)).number,
  references: async (order, _arguments, context) =>
    (await indexed(order, context)).entries.map(({ system, number }) => ({ system, number })),
  erpReference: (order, _arguments, context) => referenceIn('erp', order, context),
  shopReference: (order, _arguments, context) => referenceIn('commerce', order, context),
  channel: async (order, _arguments, context) => (await indexed(order, context)).channel,
  placedAt: async (order, _arguments, context) => (await indexed(order, context)).placedAt,
  store: async (order, _arguments, context) => {
    const { storeId } = await indexed(order, context);
    return storeId === null ? null : { id: storeId };
  },
  customer: async (order, _arguments, context) => {
    const owner = await context.loaders.owner.load(await indexed(order, context));
    return owner === null ? null : { id: owner };
  },

  till: async (order, _arguments, context) => (await chosen(order, context)).sale.till ?? null,
  soldBy: async (order, _arguments, context) => {
    const { soldBy } = (await chosen(order, context)).sale;
    return soldBy == null ? null : { id: soldBy };
  },
  status: async (order, _arguments, context) => part(await chosen(order, context), 'status'),
  paymentStatus: async (order, _arguments, context) => part(await chosen(order, context), 'paymentStatus'),
  rawStatus: async (order, _arguments, context) => (await chosen(order, context)).sale.rawStatus ?? null,

  lines: async (order, _arguments, context) => {
    const sale = await chosen(order, context);
    const owner = await context.loaders.owner.load(await indexed(order, context));
    const currency = part(sale, 'currency');
    return part(sale, 'lines').map((line) => ({
      id: line.id,
      sku: line.sku,
      name: line.name,
      quantity: line.quantity,
      returnableQuantity: line.returnableQuantity ?? null,
      unitPrice: { amount: line.unitPrice, currency },
      total: { amount: line.total, currency },
      taxRate: line.taxRate ?? null,
      discounts: line.discounts.map(({ amount, offerId, title, ...discount }) => ({
        ...discount,
        offerId: offerId ?? null,
        title: title ?? null,
        amount: { amount, currency },
      })),
      // As the order's own customer would buy it today.
      product: { sku: line.sku, buyer: owner === null ? null : { id: owner } },
    }));
  },

  totals: async (order, _arguments, context) => {
    const sale = await chosen(order, context);
    const currency = part(sale, 'currency');
    const money = (amount: string): { amount: string; currency: string } => ({ amount, currency });
    return {
      subtotal: money(part(sale, 'subtotal')),
      discount: money(part(sale, 'discount')),
      shipping: sale.sale.shipping == null ? null : money(sale.sale.shipping),
      rounding: money(part(sale, 'rounding')),
      total: money(part(sale, 'total')),
      taxes: part(sale, 'taxes').map(({ rate, net, tax }) => ({ rate, net: money(net), tax: money(tax) })),
    };
  },

  payments: async (order, _arguments, context) => {
    const sale = await chosen(order, context);
    const currency = part(sale, 'currency');
    return part(sale, 'payments').map(({ kind, amount, label }) => ({
      kind,
      amount: { amount, currency },
      label: label ?? null,
    }));
  },

  fulfilments: async (order, _arguments, context) => {
    await chosen(order, context);
    const sales = allSales(await indexed(order, context), order);
    return fuller(sales, (sale) => sale.fulfilments).map(({ storeId, ...fulfilment }) => ({
      ...fulfilment,
      rawStatus: fulfilment.rawStatus ?? null,
      trackingNumber: fulfilment.trackingNumber ?? null,
      carrier: fulfilment.carrier ?? null,
      shippedAt: fulfilment.shippedAt ?? null,
      store: storeId == null ? null : { id: storeId },
    }));
  },

  returns: async (order, _arguments, context) => {
    const currency = part(await chosen(order, context), 'currency');
    const sales = allSales(await indexed(order, context), order);
    return fuller(sales, (sale) => sale.returns).map(({ refund, lines, ...goodsReturn }) => ({
      ...goodsReturn,
      rawStatus: goodsReturn.rawStatus ?? null,
      at: goodsReturn.at ?? null,
      refund: refund == null ? null : { amount: refund, currency },
      lines: lines.map((line) => ({ ...line, lineId: line.lineId ?? null })),
    }));
  },

  withdrawalUntil: async (order, _arguments, context) => (await chosen(order, context)).sale.withdrawalUntil ?? null,
  provenance: async (order, _arguments, context) => {
    const { system, asOf, stale } = await chosen(order, context);
    return asOf === null ? null : { system, asOf, stale };
  },
};
