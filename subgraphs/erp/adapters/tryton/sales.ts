import {
  exponentOf,
  formatDecimal,
  roundHalfUp,
  toDecimal,
  toQuantity,
  type Decimal,
} from '../../../../platform/money/index.ts';
import type { Readings, Snapshot } from '../../../kit/index.ts';
import type {
  FulfilmentStatus,
  OrderStatus,
  PaymentStatus,
  SaleEntry,
  SaleLineRecord,
  SaleRecord,
  SaleTaxRecord,
} from '../../__generated__/resolvers.ts';
import type { ErpScope, SalesQuery } from '../../port.ts';
import { changedSince, saleFields, toSaleEntry } from './changes.ts';
import type { TrytonClient } from './client.ts';
import type { Reference } from './reference.ts';
import * as wire from './wire.ts';

export interface SaleParts {
  readonly client: TrytonClient;
  readonly reference: Snapshot<Reference>;
  readonly walkIns: ReadonlySet<string>;
}

const ZERO = toDecimal('0');
const statuses: Readonly<Record<string, OrderStatus>> = {
  draft: 'PLACED',
  quotation: 'PLACED',
  confirmed: 'PLACED',
  processing: 'IN_PROGRESS',
  done: 'FULFILLED',
  cancelled: 'CANCELLED',
};
const payments: Readonly<Record<string, PaymentStatus>> = { none: 'NONE', waiting: 'NONE', paid: 'CAPTURED' };
const fulfilments: Readonly<Record<string, FulfilmentStatus>> = { waiting: 'PLANNED', sent: 'SHIPPED' };

/** Sales with their content, by "order:NUMBER". Two calls. */
export function createSales({ client, reference }: SaleParts) {
  return async (references: readonly string[], scope: ErpScope): Promise<Readings<SaleRecord>> => {
    const options = { deadline: scope.deadline, ...(scope.priority ? { priority: scope.priority } : {}) };
    const numbers = references.flatMap((text) => (text.startsWith('order:') ? text.slice('order:'.length) : []));
    const [known, sales] = await Promise.all([
      reference.read(scope.deadline),
      numbers.length === 0
        ? []
        : client.search(
            {
              model: 'sale.sale',
              domain: [['number', 'in', numbers]],
              fields: [...saleFields, 'invoice_state', 'shipment_state', 'total_amount', 'currency.code'],
              row: wire.sale,
            },
            options,
          ),
    ]);
    const lines =
      sales.length === 0
        ? []
        : await client.search(
            {
              model: 'sale.line',
              domain: [
                ['sale', 'in', sales.map(({ id }) => id)],
                ['type', '=', 'line'],
              ],
              fields: [
                'sale',
                'description',
                'quantity',
                'unit_price',
                'amount',
                'taxes',
                'product.code',
                'product.rec_name',
              ],
              order: [
                ['sequence', 'ASC'],
                ['id', 'ASC'],
              ],
              row: wire.saleLine,
            },
            options,
          );
    return new Map(
      sales.map((sale) => {
        const own = lines.filter((line) => line.sale === sale.id);
        const value = toSaleRecord(sale, own, known.value, scope.market.timeZone);
        return [`order:${sale.number ?? ''}`, { value, asOf: scope.now, stale: false }] as const;
      }),
    );
  };
}

/** Tryton knows neither club cards nor payment tokens: a sale is found by its party alone. */
export function createSalesOf({ client, walkIns }: SaleParts) {
  return async (query: SalesQuery, scope: ErpScope): Promise<readonly SaleEntry[]> => {
    const numbers = query.customerNumbers.filter((number) => !walkIns.has(number));
    if (numbers.length === 0) return [];
    const rows = await client.search(
      {
        model: 'sale.sale',
        domain: [['party.code', 'in', numbers], ['number', '!=', null], changedSince(query.since, null)],
        fields: saleFields,
        row: wire.saleEntry,
      },
      { deadline: scope.deadline },
    );
    return rows.map((row) => toSaleEntry(row, walkIns, scope.market.timeZone));
  };
}

function toSaleRecord(
  sale: wire.WireSale,
  lines: readonly wire.WireSaleLine[],
  reference: Reference,
  timeZone: string,
): SaleRecord {
  const currency = sale['currency.'].code;
  const places = exponentOf(currency);
  const entry = toSaleEntry(sale, new Set(), timeZone);
  const records = lines.map((line) => toLine(line, reference, places));
  const goods = records.reduce((sum, line) => sum.plus(toDecimal(line.total)), ZERO);
  const shipped = fulfilments[sale.shipment_state];
  return {
    number: entry.number,
    channel: entry.channel,
    storeId: null,
    till: null,
    soldBy: null,
    placedAt: entry.placedAt,
    status: statuses[sale.state] ?? 'UNKNOWN',
    paymentStatus: payments[sale.invoice_state] ?? 'UNKNOWN',
    rawStatus: sale.state,
    currency,
    lines: records,
    subtotal: formatDecimal(goods, places),
    discount: formatDecimal(ZERO, places),
    shipping: null,
    // Tryton rounds tax once per document, we per line: the difference is shown, so that the parts add up.
    rounding: formatDecimal(toDecimal(sale.total_amount).minus(goods), places),
    total: formatDecimal(sale.total_amount, places),
    taxes: taxesOf(lines, reference, places),
    payments: [],
    fulfilments:
      shipped === undefined
        ? []
        : [
            {
              id: entry.number,
              kind: 'DELIVERY',
              status: shipped,
              rawStatus: sale.shipment_state,
              storeId: null,
              trackingNumber: null,
              carrier: null,
              shippedAt: null,
              lineIds: records.map(({ id }) => id),
            },
          ],
    returns: [],
    withdrawalUntil: null,
  };
}

function rateOf(line: wire.WireSaleLine, { taxPercents }: Reference): Decimal {
  return line.taxes.reduce((sum, tax) => sum.plus(toDecimal(taxPercents.get(tax) ?? '0')), ZERO);
}

function toLine(line: wire.WireSaleLine, reference: Reference, places: number): SaleLineRecord {
  const rate = rateOf(line, reference);
  const withTax = (net: string): string =>
    formatDecimal(roundHalfUp(toDecimal(net).times(rate.div(100).plus(1)), places), places);
  const product = line['product.'] ?? null;
  return {
    id: String(line.id),
    sku: product?.code ?? '',
    name: line.description ?? product?.rec_name ?? '',
    quantity: toQuantity(line.quantity),
    returnableQuantity: null,
    unitPrice: withTax(line.unit_price),
    total: withTax(line.amount),
    taxRate: formatDecimal(rate),
    discounts: [],
  };
}

function taxesOf(lines: readonly wire.WireSaleLine[], reference: Reference, places: number): readonly SaleTaxRecord[] {
  const rates = [...new Set(lines.map((line) => formatDecimal(rateOf(line, reference))))];
  return rates.map((rate) => {
    const net = lines
      .filter((line) => formatDecimal(rateOf(line, reference)) === rate)
      .reduce((sum, line) => sum.plus(toDecimal(line.amount)), ZERO);
    const tax = roundHalfUp(net.times(toDecimal(rate)).div(100), places);
    return { rate, net: formatDecimal(net, places), tax: formatDecimal(tax, places) };
  });
}
