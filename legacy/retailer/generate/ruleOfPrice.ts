import type { Currency, Day, Item, MarketCode, PriceListLine, UnitCode, VatRate } from '../model.ts';
import { minorOf } from './numbers.ts';

/** Who buys what, as a sales order line would say it. */
export interface PriceQuestion {
  readonly item: Item;
  readonly variantCode: string;
  readonly unit: UnitCode;
  /** Whole units. */
  readonly quantity: number;
  readonly market: MarketCode;
  readonly currency: Currency;
  readonly includesVat: boolean;
  /** Calendar day of the ERP company. */
  readonly day: Day;
  /** Bill-to customer, its groups, and activated campaigns whose target group holds it. */
  readonly customerNo: string;
  readonly priceGroup: string;
  readonly discountGroup: string;
  readonly campaigns: readonly string[];
}

export interface PriceAnswer {
  /** Minor units of one unit, rounded half up. */
  readonly unitPrice: number;
  readonly percent: string;
  /** After the line discount, rounded half up. */
  readonly amount: number;
  readonly winner: string | null;
}

/** An exact fraction of minor units. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const round = ({ n, d }: Fraction) => Number((2n * n + d) / (2n * d));
/** Hundredths of a percent: "12.5" is 1250. */
const percentOf = (text: string) => BigInt(Math.round(Number(text) * 100));

function assigned(line: PriceListLine, question: PriceQuestion): boolean {
  switch (line.assignToType) {
    case 'All Customers':
      return true;
    case 'Customer':
      return line.assignToNo === question.customerNo;
    case 'Customer Price Group':
      return question.priceGroup !== '' && line.assignToNo === question.priceGroup;
    case 'Customer Disc. Group':
      return question.discountGroup !== '' && line.assignToNo === question.discountGroup;
    case 'Campaign':
      return question.campaigns.includes(line.assignToNo);
  }
}

/**
 * The ERP's published rule (price calculation V16) over the seed's own lines, in whole numbers. It sets what the shop believes
 * public prices to be, and the tests hold the golden cases against it. `lines` are those of the item.
 */
export function ruleOfPrice(
  question: PriceQuestion,
  lines: readonly PriceListLine[],
  vatRates: readonly VatRate[],
  ratePer100: Readonly<Record<Currency, number>>,
): PriceAnswer {
  const { item, unit, market } = question;
  const perBase = BigInt(item.units.find((known) => known.unit === unit)?.perBase ?? '1');
  const vatOf = (group: string) =>
    BigInt(
      vatRates.find((row) => row.vatBusPostingGroup === group && row.vatProdPostingGroup === item.vatProdPostingGroup)
        ?.ratePercent ?? '0',
    );
  const documentVat = vatOf(`DOMESTIC-${market}`);
  const inDocument = (
    price: string,
    perUnit: bigint,
    includesVat: boolean,
    vatGroup: string,
    currencyCode: string,
  ): Fraction => {
    let n = BigInt(minorOf(price)) * perUnit;
    let d = 1n;
    if (includesVat && !question.includesVat) d *= 100n + vatOf(vatGroup);
    if (includesVat && !question.includesVat) n *= 100n;
    if (!includesVat && question.includesVat) [n, d] = [n * (100n + documentVat), d * 100n];
    if (includesVat && question.includesVat && vatGroup !== `DOMESTIC-${market}`)
      [n, d] = [n * (100n + documentVat), d * (100n + vatOf(vatGroup))];
    if (currencyCode === '' && question.currency !== 'DKK')
      [n, d] = [n * 10_000n, d * BigInt(ratePer100[question.currency])];
    return { n, d };
  };
  const active = lines.filter(
    (line) =>
      line.status === 'Active' &&
      line.itemNo === item.itemNo &&
      (line.variantCode === '' || line.variantCode === question.variantCode) &&
      (line.unitOfMeasureCode === '' || line.unitOfMeasureCode === unit) &&
      (line.currencyCode === '' || line.currencyCode === question.currency) &&
      (line.startingDate === null || line.startingDate <= question.day) &&
      (line.endingDate === null || question.day <= line.endingDate) &&
      Number(line.minimumQuantity) <= question.quantity * (line.unitOfMeasureCode === '' ? Number(perBase) : 1) &&
      assigned(line, question),
  );
  const specific = (candidates: readonly PriceListLine[]) => {
    const foreign = candidates.filter(({ currencyCode }) => currencyCode !== '');
    const byCurrency = foreign.length > 0 ? foreign : candidates;
    const ofVariant = byCurrency.filter(({ variantCode }) => variantCode !== '');
    return ofVariant.length > 0 ? ofVariant : byCurrency;
  };
  let best: { line: PriceListLine; price: Fraction; net: Fraction } | null = null;
  for (const line of specific(active.filter(({ amountType }) => amountType !== 'Discount'))) {
    const price = inDocument(
      line.unitPrice,
      line.unitOfMeasureCode === '' ? perBase : 1n,
      line.priceIncludesVat,
      line.vatBusPostingGrPrice,
      line.currencyCode,
    );
    const net = { n: price.n * (10_000n - percentOf(line.lineDiscountPercent)), d: price.d * 10_000n };
    if (best === null || net.n * best.net.d < best.net.n * net.d) best = { line, price, net };
  }
  const price =
    best?.price ?? inDocument(item.unitPrice, perBase, item.priceIncludesVat, item.vatBusPostingGrPrice, '');
  let percent = '0';
  if (best === null || best.line.allowLineDisc) {
    for (const { lineDiscountPercent } of specific(active.filter(({ amountType }) => amountType !== 'Price'))) {
      if (percentOf(lineDiscountPercent) > percentOf(percent)) percent = lineDiscountPercent;
    }
  }
  // As a document line is posted: the full amount is rounded, then the discount of that.
  const full = round(price);
  return {
    unitPrice: full,
    percent,
    amount: full - round({ n: BigInt(full) * percentOf(percent), d: 10_000n }),
    winner: best === null ? null : `${best.line.priceListCode}/${best.line.lineNo}`,
  };
}
