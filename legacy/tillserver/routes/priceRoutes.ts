import Big from 'big.js';
import { z } from 'zod';
import type { LegacyRequest, Route } from '../../kit/index.ts';
import { jsonReply } from '../../kit/index.ts';
import { basePath } from '../access.ts';
import type { Chain } from '../chain.ts';
import type { BookItem } from '../engine/priceBook.ts';
import { fromMinor, toMinor } from '../engine/minor.ts';
import { priceLine } from '../engine/priceLine.ts';
import { quoteBasket } from '../engine/quoteBasket.ts';
import { addDays } from '../localTime.ts';
import { versionOf } from '../priceFile/priceFile.ts';
import type { Till } from '../till.ts';
import { basketSchema, bodyOf, fileOf, linesOf, storeOf, tillOf } from './asked.ts';
import { withComma, writeQuote } from './written.ts';

const lookupSchema = z.strictObject({
  /** null = every till of the store. */
  tills: z.array(z.string()).nullable(),
  plus: z.array(z.string().max(60)).min(1).max(500),
});

/** What tills would charge: for many articles, and for a basket. */
export function priceRoutes(chain: Chain): Route[] {
  const lookUp = (request: LegacyRequest, till: Till, plus: readonly string[]): object => {
    const now = chain.now();
    const file = till.activeFile(now);
    if (file === null) return { till: till.id, version: null, prices: [] };
    const { time } = chain.runOf(till.storeId);
    const { book } = fileOf(request, chain, till);
    const day = time.dayOf(now);
    const priceOf = (item: BookItem): object => {
      const charged = (card: boolean): string => {
        const { unitPrice, percent } = priceLine({ item, quantity: new Big(1), card, day });
        const gross = toMinor(unitPrice);
        return fromMinor(gross - toMinor(new Big(fromMinor(gross)).times(percent).div(100)));
      };
      const ends = [...item.prices, ...item.discounts].flatMap(({ to }) =>
        to === null || to < day ? [] : [time.at(addDays(to, 1), '00:00')],
      );
      const starts = [...item.prices, ...item.discounts].flatMap(({ from }) =>
        from === null || from <= day ? [] : [time.at(from, '00:00')],
      );
      const next = till.nextFileAt(now);
      const moments = [...ends, ...starts, ...(next === null ? [] : [next])];
      return {
        plu: item.plu,
        unit: item.unit,
        price: withComma(charged(false)),
        cardPrice: withComma(charged(true)),
        until: moments.length === 0 ? null : time.write(Math.min(...moments)),
      };
    };
    return {
      till: till.id,
      version: versionOf(file.day),
      deliveredAt: time.write(file.deliveredAt),
      behind: till.isLagging(now),
      prices: plus.flatMap((plu) => {
        const item = book.item(plu, null);
        return item === undefined ? [] : [priceOf(item)];
      }),
    };
  };
  return [
    {
      method: 'POST',
      path: `${basePath}/stores/:store/price-lookups`,
      kind: 'read',
      handle(request) {
        const store = storeOf(request, chain);
        const { tills, plus } = bodyOf(request, lookupSchema);
        const asked = tills?.map((id) => tillOf(request, chain, id)) ?? store.tills;
        return jsonReply(200, {
          store: store.id,
          currency: store.market.currency,
          tills: asked.map((till) => lookUp(request, till, plus)),
        });
      },
    },
    {
      method: 'POST',
      path: `${basePath}/stores/:store/tills/:till/quotes`,
      kind: 'read',
      handle(request) {
        const till = tillOf(request, chain);
        const { lines, clubCard, tender, codes } = bodyOf(request, basketSchema);
        const { day, book } = fileOf(request, chain, till);
        const quote = quoteBasket(
          {
            lines: linesOf(request, lines, book),
            card: clubCard,
            tender,
            codes,
            day: chain.runOf(till.storeId).time.dayOf(chain.now()),
          },
          book,
        );
        return jsonReply(200, {
          till: till.id,
          version: versionOf(day),
          currency: book.currency,
          ...writeQuote(quote),
        });
      },
    },
  ];
}
