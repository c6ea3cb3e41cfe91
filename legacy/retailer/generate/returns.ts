import type { Receipt, ReturnKind, SaleLine, SaleReturn, SaleReturnLine, Store, WebOrder } from '../model.ts';
import { amountOf, minorOf } from './numbers.ts';
import { guidsOf, Random } from './random.ts';
import type { Sales } from './sales.ts';
import { anchorMs, dayMs, dayOf, hourMs, instantOf } from './time.ts';

const kinds: readonly (readonly [ReturnKind, number])[] = [
  ['WITHDRAWAL', 55],
  ['GOODWILL', 15],
  ['DEFECT', 18],
  ['WRONG_ITEM', 10],
  ['NOT_COLLECTED', 2],
];

const returned = ({ lineNo, sku, quantity, netAmount, vatAmount }: SaleLine): SaleReturnLine => ({
  lineNo,
  sku,
  quantity,
  netAmount,
  vatAmount,
});

/** Pays back to the tenders in their order, no tender more than it gave. */
function refundsOf(sale: WebOrder | Receipt, total: number): SaleReturn['refunds'] {
  let left = total;
  const refunds: { method: SaleReturn['refunds'][number]['method']; amount: string; token: string | null }[] = [];
  for (const { method, amount, token } of sale.payments.toReversed()) {
    const part = Math.min(left, minorOf(amount));
    if (part > 0) refunds.push({ method, amount: amountOf(part), token });
    left -= part;
  }
  return refunds;
}

/** One sale in sixteen on the web and one in fifty at the till has a line come back; a third of the web's come back to a store. */
export function buildReturns(seed: number, sales: Sales, stores: readonly Store[]): SaleReturn[] {
  const guid = guidsOf(seed, 'credit memo');
  const own = stores.filter(({ partner }) => !partner);
  const returns: SaleReturn[] = [];
  let rma = 0;
  const give = (sale: WebOrder | Receipt, random: Random) => {
    const line = random.pick(sale.lines);
    const total = minorOf(line.netAmount) + minorOf(line.vatAmount);
    // What was paid by cash rounding, or with a gift card above the rest, is not taken apart here.
    if (total === 0 || total > sale.payments.reduce((sum, { amount }) => sum + minorOf(amount), 0)) return;
    const from = sale.source === 'WEB' ? (sale.shipments[0]?.deliveredAt ?? sale.placedAt) : sale.placedAt;
    const requestedMs = Date.parse(from) + (1 + random.next() * 12) * dayMs;
    if (requestedMs >= anchorMs) return;
    const inStore = sale.source === 'TILL' || random.chance(0.33);
    const store = inStore
      ? sale.source === 'TILL'
        ? sale.storeId
        : random.pick(own.filter(({ market }) => market === sale.market)).storeId
      : null;
    const receivedMs = inStore ? requestedMs : requestedMs + (2 + random.next() * 5) * dayMs;
    const refundedMs = inStore ? requestedMs : receivedMs + 20 * hourMs;
    const received = receivedMs < anchorMs;
    const rejected = received && !inStore && random.chance(0.03);
    const refunded = refundedMs < anchorMs && !rejected;
    const customerNo = sale.source === 'TILL' ? sale.customerNo : sale.erp?.customerNo;
    const row = returns.length;
    if (!inStore) rma += 1;
    returns.push({
      returnId: `r:${row + 1}`,
      saleId: sale.saleId,
      source: sale.source,
      kind: inStore && sale.source === 'TILL' ? 'GOODWILL' : random.weighted(kinds),
      market: sale.market,
      currency: sale.currency,
      requestedAt: instantOf(requestedMs),
      receivedAt: received ? instantOf(receivedMs) : null,
      status: rejected
        ? 'REJECTED'
        : refunded
          ? 'REFUNDED'
          : received
            ? 'RECEIVED'
            : random.chance(0.5)
              ? 'IN_TRANSIT'
              : 'REQUESTED',
      rmaNo: inStore ? null : String(900_000_000 + rma),
      storeId: store,
      creditMemo:
        refunded && customerNo !== undefined
          ? { number: `SCM${String(100_001 + row)}`, id: guid(row), date: dayOf(refundedMs), customerNo }
          : null,
      lines: [returned(line)],
      total: amountOf(total),
      refunds: refunded ? refundsOf(sale, total) : [],
    });
  };
  sales.webOrders.forEach((order, index) => {
    const random = new Random(seed, 'web return', index);
    if (order.state === 'complete' && random.chance(0.0625)) give(order, random);
  });
  sales.receipts.forEach((receipt, index) => {
    const random = new Random(seed, 'till return', index);
    if (random.chance(0.02)) give(receipt, random);
  });
  return returns;
}
