import Big from 'big.js';
import type { Article, Item, Market, MarketCode, PriceListLine, Retailer } from '../../retailer/index.ts';
import type { BookDiscount, BookItem, BookPrice } from '../engine/priceBook.ts';

/** What a country's files are made from besides the ERP's lines. */
export type ExtractSource = Pick<Retailer, 'articles' | 'items' | 'vatRates' | 'exchangeRates'>;

/** The price group whose prices a club card gives. */
const cardGroup = 'CLUB';
/** Business Central's own "Unit-Amount Rounding Precision". */
const unitAmountPlaces = 5;
const soldKinds: readonly Article['kind'][] = ['SIMPLE', 'VARIANT', 'BUNDLE', 'GIFT_CARD', 'SERVICE'];

/**
 * Every article that a country's stores may sell, in every unit, with the lines that hold on a day: converted to the country's currency
 * and to prices with its VAT. Lines for single customers and for other groups stay in the ERP: a till knows a club card, not a customer.
 */
export function extractItems(
  market: Market,
  day: string,
  lines: readonly PriceListLine[],
  source: ExtractSource,
): BookItem[] {
  const itemOf = new Map(source.items.map((item) => [item.itemNo, item]));
  const terms = termsOf(market, day, source);
  const linesOf = new Map<string, PriceListLine[]>();
  for (const line of lines) {
    if (!holds(line, terms)) continue;
    const known = linesOf.get(line.itemNo);
    if (known === undefined) linesOf.set(line.itemNo, [line]);
    else known.push(line);
  }
  for (const known of linesOf.values()) known.sort(asEntered);
  return source.articles.flatMap((article) => {
    const item = itemOf.get(article.itemNo);
    if (item === undefined || item.blocked || !isSold(article, market.code)) return [];
    const ofArticle = (linesOf.get(item.itemNo) ?? []).filter(
      ({ variantCode }) => variantCode === '' || variantCode === (article.variantCode ?? ''),
    );
    return item.units.map((unit) => toBookItem(article, item, unit, ofArticle, terms));
  });
}

interface Terms {
  readonly market: Market;
  readonly day: string;
  readonly vatOf: (group: string, product: string) => Big;
  /** DKK for 100 of the country's currency; null where that is DKK. */
  readonly rate: string | null;
}

function termsOf(market: Market, day: string, { vatRates, exchangeRates }: ExtractSource): Terms {
  const rates = new Map(
    vatRates.map((row) => [`${row.vatBusPostingGroup} ${row.vatProdPostingGroup}`, row.ratePercent]),
  );
  const rate = exchangeRates
    .filter(({ currency, startingDate }) => currency === market.currency && startingDate <= day)
    .sort((a, b) => (a.startingDate < b.startingDate ? 1 : -1))[0];
  return {
    market,
    day,
    vatOf: (group, product) => new Big(rates.get(`${group} ${product}`) ?? '0'),
    rate: market.currency === 'DKK' ? null : (rate?.rate ?? null),
  };
}

function isSold({ kind, status, markets }: Article, market: MarketCode): boolean {
  return soldKinds.includes(kind) && status !== 'BLOCKED' && markets.includes(market);
}

function holds(line: PriceListLine, { market, day }: Terms): boolean {
  return (
    line.status === 'Active' &&
    audienceOf(line, market) !== null &&
    (line.currencyCode === '' || line.currencyCode === market.currency) &&
    (line.startingDate === null || line.startingDate <= day) &&
    (line.endingDate === null || day <= line.endingDate)
  );
}

function audienceOf({ assignToType, assignToNo }: PriceListLine, market: Market): 'ALL' | 'CARD' | null {
  if (assignToType === 'All Customers') return 'ALL';
  if (assignToType === 'Customer' && assignToNo === market.walkInCustomer) return 'ALL';
  return assignToType === 'Customer Price Group' && assignToNo === cardGroup ? 'CARD' : null;
}

function asEntered(a: PriceListLine, b: PriceListLine): number {
  if (a.priceListCode === b.priceListCode) return a.lineNo - b.lineNo;
  return a.priceListCode < b.priceListCode ? -1 : 1;
}

function toBookItem(
  article: Article,
  item: Item,
  { unit, perBase }: Item['units'][number],
  lines: readonly PriceListLine[],
  terms: Terms,
): BookItem {
  const { market } = terms;
  const ofUnit = lines.filter(({ unitOfMeasureCode }) => unitOfMeasureCode === '' || unitOfMeasureCode === unit);
  const rowOf = (line: PriceListLine) => ({
    audience: audienceOf(line, market) ?? ('ALL' as const),
    minimum:
      line.unitOfMeasureCode === ''
        ? new Big(line.minimumQuantity).toFixed()
        : new Big(line.minimumQuantity).times(perBase).toFixed(),
    from: line.startingDate,
    to: line.endingDate,
    reference: `${line.priceListCode}/${line.lineNo}`,
  });
  const converted = (
    amount: Pick<PriceListLine, 'unitPrice' | 'priceIncludesVat' | 'unitOfMeasureCode' | 'currencyCode'> & {
      readonly vatBusPostingGrPrice: string;
    },
  ) => inStoreTerms(amount, item, perBase, terms);
  return {
    plu: article.sku,
    unit,
    perBase: new Big(perBase).toFixed(),
    vatPercent: terms.vatOf(market.vatBusPostingGroup, item.vatProdPostingGroup).toFixed(),
    discountable: article.kind !== 'GIFT_CARD' && article.kind !== 'SERVICE',
    categories: article.categoryIds,
    name: article.name[market.locales[0] ?? 'en-GB'],
    shelfPrice: converted({ ...item, unitOfMeasureCode: '', currencyCode: '' }),
    prices: ofUnit
      .filter(({ amountType }) => amountType !== 'Discount')
      .map((line): BookPrice => ({
        ...rowOf(line),
        amount: converted(line),
        percent: line.lineDiscountPercent,
        allowsDiscount: line.allowLineDisc,
        specifics:
          line.currencyCode === '' ? (line.variantCode === '' ? '' : 'V') : line.variantCode === '' ? 'C' : 'CV',
      })),
    discounts: ofUnit
      .filter(({ amountType }) => amountType !== 'Price')
      .map((line): BookDiscount => ({ ...rowOf(line), percent: line.lineDiscountPercent })),
  };
}

/** With the country's VAT, of one unit, in the country's currency; rounded once at the end. */
function inStoreTerms(
  amount: {
    readonly unitPrice: string;
    readonly priceIncludesVat: boolean;
    readonly vatBusPostingGrPrice: string;
    readonly unitOfMeasureCode: string;
    readonly currencyCode: string;
  },
  item: Item,
  perBase: string,
  { market, vatOf, rate }: Terms,
): string {
  const vat = vatOf(market.vatBusPostingGroup, item.vatProdPostingGroup);
  const contained = amount.priceIncludesVat ? vatOf(amount.vatBusPostingGrPrice, item.vatProdPostingGroup) : new Big(0);
  let price = new Big(amount.unitPrice);
  if (!contained.eq(vat)) price = price.times(vat.plus(100)).div(contained.plus(100));
  if (amount.unitOfMeasureCode === '') price = price.times(perBase);
  if (rate !== null && amount.currencyCode === '') price = price.times(100).div(rate);
  return price.round(unitAmountPlaces, Big.roundHalfUp).toFixed();
}
