import type { NamedArticle } from '../model.ts';
import type { PriceBook } from './priceBook.ts';

/** When lines without a beginning were last written: before every window that counts. */
const longAgo = '2026-01-05T08:00:00Z';
/** When the autumn's reductions were entered, ahead of them. */
const planned = '2026-10-01T08:00:00Z';

/** Price lines of the articles that show how prices were reduced (`reducedArticles.ts`); all in Black November, 16 to 27 November. */
export function addReducedPrices(book: PriceBook, named: Readonly<Record<NamedArticle, string>>): void {
  const campaign = { campaignNo: 'CP1002', startingDate: '2026-11-16', endingDate: '2026-11-27' } as const;
  book.list({ code: 'CP1002-DK', description: 'Black November', ...campaign });
  book.list({ code: 'CP1002-NO', description: 'Black November, Norway', currencyCode: 'NOK', ...campaign });
  book.list({ code: 'AUTUMN-DK', description: 'Prices of the autumn' });
  book.list({ code: 'AUTUMN-NO', description: 'Prices of the autumn, Norway', currencyCode: 'NOK' });
  book.list({
    code: 'AUTUMN-CLUB-NO',
    description: 'Members, Norway',
    sourceType: 'Customer Price Group',
    sourceNo: 'CLUB',
    currencyCode: 'NOK',
  });
  const line = (
    code: string,
    key: NamedArticle,
    price: number,
    fields: Parameters<PriceBook['line']>[1] | object = {},
  ) => book.line(code, { itemNo: named[key], price, lastModifiedAt: planned, ...fields });

  // From the item card's 600.
  line('CP1002-DK', 'reduction', 45_000);

  // 299 until ten days before the campaign, which announces 299.
  line('AUTUMN-DK', 'raisedBefore', 29_900, { startingDate: '2026-03-01', endingDate: '2026-11-05' });
  line('AUTUMN-DK', 'raisedBefore', 39_900, { startingDate: '2026-11-06' });
  line('CP1002-DK', 'raisedBefore', 29_900);

  // Members had it for 400 within the thirty days before.
  line('AUTUMN-NO', 'clubBefore', 50_000, { lastModifiedAt: longAgo });
  line('AUTUMN-CLUB-NO', 'clubBefore', 40_000, { startingDate: '2026-10-25', endingDate: '2026-11-08' });
  line('CP1002-NO', 'clubBefore', 35_000);

  // In the assortment for two weeks when it is reduced.
  line('CP1002-DK', 'newArticle', 60_000);

  // A second step within the campaign.
  line('CP1002-DK', 'progressive', 80_000, { endingDate: '2026-11-18' });
  line('CP1002-DK', 'progressive', 60_000, { startingDate: '2026-11-19' });
}
