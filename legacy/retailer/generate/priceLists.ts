import type { Catalogue } from './catalogue.ts';
import { buildCampaigns } from './campaigns.ts';
import { addNamedPrices } from './namedPrices.ts';
import { addReducedPrices } from './reducedPrices.ts';
import { namedSpecs } from './namedArticles.ts';
import { divideHalfUp } from './numbers.ts';
import { PriceBook } from './priceBook.ts';
import { Random } from './random.ts';
import type { ErpCampaign, GoldenPriceCase, PriceList, PriceListLine } from '../model.ts';

export interface Pricing {
  readonly campaigns: readonly ErpCampaign[];
  readonly priceLists: readonly PriceList[];
  readonly priceListLines: readonly PriceListLine[];
  readonly goldenPriceCases: readonly GoldenPriceCase[];
}

const currencies = [
  ['DK', ''],
  ['SE', 'SEK'],
  ['NO', 'NOK'],
] as const;

/** Group lists: price as a percentage of the public list price, for a share of the assortment. */
const groups = [
  { code: 'CLUB', percent: 90, share: 0.15 },
  { code: 'VIP', percent: 85, share: 0.12 },
  { code: 'STAFF', percent: 80, share: 0.4 },
  { code: 'B2B-A', percent: 78, share: 0.2 },
] as const;

function addHeads(book: PriceBook): void {
  book.list({ code: 'SE-LIST', description: 'Sweden, public', currencyCode: 'SEK' });
  book.list({ code: 'NO-LIST', description: 'Norway, public', currencyCode: 'NOK' });
  for (const { code } of groups) {
    for (const [market, currencyCode] of currencies) {
      book.list({
        code: `${code}-${market}`,
        description: `${code}, ${market}`,
        sourceType: 'Customer Price Group',
        sourceNo: code,
        currencyCode,
      });
    }
  }
  for (const code of ['LOYAL5', 'WHOLESALE']) {
    book.list({
      code: `DISC-${code}`,
      description: `Discounts ${code}`,
      sourceType: 'Customer Disc. Group',
      sourceNo: code,
    });
  }
  book.list({ code: 'QTY-DK', description: 'Quantity breaks' });
  const campaign = (campaignNo: string, startingDate: string, endingDate: string) =>
    book.list({
      code: `${campaignNo}-DISC`,
      description: `Discounts of ${campaignNo}`,
      campaignNo,
      startingDate,
      endingDate,
    });
  campaign('CP1002', '2026-11-16', '2026-11-27');
  campaign('CP1003', '2026-09-01', '2026-10-15');
  campaign('CP1004', '2026-12-01', '2026-12-24');
  campaign('CP1008', '2025-11-17', '2025-11-28');
  book.list({
    code: 'CP1006-DISC',
    description: 'Target group only',
    sourceType: 'Campaign',
    sourceNo: 'CP1006',
    campaignNo: 'CP1006',
    startingDate: '2026-11-01',
    endingDate: '2026-12-05',
  });
  book.list({ code: 'DK-2027', description: 'Next year, being drafted', status: 'Draft', startingDate: '2027-01-01' });
  book.list({
    code: 'DK-2025',
    description: 'Last year',
    status: 'Inactive',
    startingDate: '2025-01-01',
    endingDate: '2025-12-31',
  });
}

/** Lines of the ordinary assortment; the named articles have theirs from `addNamedPrices` alone. */
function addDrawnLines(seed: number, book: PriceBook, catalogue: Catalogue): void {
  catalogue.drafts.forEach((draft, row) => {
    const { itemNo } = draft;
    if (draft.ownList.SE && draft.markets.includes('SE')) book.line('SE-LIST', { itemNo, price: draft.list.SE });
    if (draft.ownList.NO && draft.markets.includes('NO')) book.line('NO-LIST', { itemNo, price: draft.list.NO });
    if (row < namedSpecs.length || draft.story !== undefined || draft.itemType !== 'Inventory') return;
    const random = new Random(seed, 'price lines', row);
    for (const { code, percent, share } of groups) {
      if (!random.chance(share)) continue;
      for (const [market] of currencies) {
        if (!draft.markets.includes(market)) continue;
        const price = divideHalfUp(draft.list[market] * percent, 100);
        if (code === 'B2B-A') {
          const vat =
            draft.type.vat === 'STANDARD' || market === 'DK'
              ? 25
              : { SE: { FOOD: 12, BOOK: 6 }, NO: { FOOD: 15, BOOK: 0 } }[market][draft.type.vat];
          book.line(`${code}-${market}`, {
            itemNo,
            price: divideHalfUp(price * 100, 100 + vat),
            priceIncludesVat: false,
          });
        } else {
          book.line(`${code}-${market}`, { itemNo, price, allowLineDisc: code !== 'STAFF' });
        }
      }
    }
    if (random.chance(0.1)) book.line('DISC-LOYAL5', { itemNo, percent: 5 });
    if (random.chance(0.1)) book.line('DISC-WHOLESALE', { itemNo, percent: random.pick([10, 12.5]) });
    if (draft.boxed && random.chance(0.5)) {
      book.line('QTY-DK', { itemNo, price: divideHalfUp(draft.card * 95, 100), minimumQuantity: '6' });
      book.line('QTY-DK', { itemNo, price: divideHalfUp(draft.card * 88, 100), minimumQuantity: '24' });
    }
    if (random.chance(0.08)) book.line('CP1002-DISC', { itemNo, percent: random.pick([10, 15, 20, 25, 30]) });
    if (random.chance(0.06)) book.line('CP1003-DISC', { itemNo, percent: random.pick([15, 20, 30]) });
    if (random.chance(0.06)) book.line('CP1004-DISC', { itemNo, percent: random.pick([10, 20]) });
    if (random.chance(0.06)) book.line('CP1008-DISC', { itemNo, percent: random.pick([20, 30, 40]) });
    if (random.chance(0.03)) book.line('CP1006-DISC', { itemNo, percent: 18 });
    if (random.chance(0.05)) book.line('DK-2027', { itemNo, price: divideHalfUp(draft.card * 105, 100) });
    if (random.chance(0.05)) book.line('DK-2025', { itemNo, price: divideHalfUp(draft.card * 70, 100) });
  });
}

/** Everything from which the ERP decides a price. */
export function buildPricing(seed: number, catalogue: Catalogue): Pricing {
  const book = new PriceBook(seed);
  addHeads(book);
  addDrawnLines(seed, book, catalogue);
  const goldenPriceCases = addNamedPrices(book, catalogue.named);
  addReducedPrices(book, catalogue.named);
  return {
    campaigns: buildCampaigns(seed),
    priceLists: book.lists,
    priceListLines: book.lines,
    goldenPriceCases,
  };
}
