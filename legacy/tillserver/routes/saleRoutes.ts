import type { LegacyRequest, Route } from '../../kit/index.ts';
import { jsonReply } from '../../kit/index.ts';
import { basePath } from '../access.ts';
import type { Chain } from '../chain.ts';
import { ringUp } from '../receipts/ringUp.ts';
import { fault } from '../replies.ts';
import { bodyOf, fileOf, linesOf, saleSchema, storeOf, tillOf } from './asked.ts';
import { writeQuote, writeReceipt } from './written.ts';

const largestPart = 100;

/** Sales at a till, and the store's book of receipts. */
export function saleRoutes(chain: Chain): Route[] {
  return [
    {
      method: 'POST',
      path: `${basePath}/stores/:store/tills/:till/sales`,
      handle(request) {
        const till = tillOf(request, chain);
        const { lines, card, customer, cashier, tender, paymentToken } = bodyOf(request, saleSchema);
        const file = fileOf(request, chain, till);
        const receipt = ringUp(
          chain,
          till,
          {
            lines: linesOf(request, lines, file.book),
            cardCode: card,
            customerNo: customer,
            staffId: cashier,
            tender,
            paymentToken,
          },
          file,
        );
        request.noteWrite({ operation: 'create', entity: 'receipts', key: receipt.receiptNo });
        return jsonReply(201, {
          receipt: receipt.receiptNo,
          version: receipt.priceFileVersion,
          ...writeQuote(receipt.quote),
        });
      },
    },
    {
      method: 'GET',
      path: `${basePath}/stores/:store/receipts`,
      handle(request) {
        const { id } = storeOf(request, chain);
        const after = wholeNumber(request, 'after', 0, Number.MAX_SAFE_INTEGER);
        const limit = wholeNumber(request, 'limit', largestPart, largestPart);
        const rows = chain.queue.after(id, after);
        const part = rows.slice(0, limit);
        return jsonReply(200, {
          receipts: part.map((row) => writeReceipt(row, chain)),
          last: part.at(-1)?.sequence ?? after,
          more: rows.length > part.length,
        });
      },
    },
  ];
}

function wholeNumber(request: LegacyRequest, name: string, fallback: number, largest: number): number {
  const text = request.query.get(name);
  if (text === null) return fallback;
  if (!/^\d{1,12}$/.test(text) || Number(text) > largest) throw fault(request, 400, 'BAD_REQUEST', name);
  return Number(text);
}
