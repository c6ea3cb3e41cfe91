import Big from 'big.js';
import { buildRetailer, type Article, type Item, type WebOrder } from '../../legacy/retailer/index.ts';

/** The part of the retailer that the real systems are seeded with: its own numbers, so that joins match. */
export interface Subset {
  readonly anchor: string;
  readonly articles: readonly SubsetArticle[];
  readonly customers: readonly SubsetCustomer[];
  readonly sales: readonly SubsetSale[];
  readonly locations: readonly { readonly code: string; readonly name: string }[];
  readonly walkIn: string;
}

export interface SubsetArticle {
  readonly sku: string;
  readonly name: string;
  readonly gtin: string | null;
  /** DKK without VAT per piece. */
  readonly netPrice: string;
  readonly stock: readonly { readonly location: string; readonly onHand: string }[];
}

export interface SubsetCustomer {
  readonly number: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly vip: boolean;
}

export interface SubsetSale {
  /** The shop's number. */
  readonly origin: string;
  readonly customer: string;
  readonly day: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: string; readonly netPrice: string }[];
  /** With VAT. */
  readonly total: string;
}

const LOCATIONS = ['WEB-DK', 'S-DK01', 'S-DK02'];
const ARTICLES = 40;
/** All of this department is seeded: a category of some pages; and the siblings of the variants that documents name. */
const DEPARTMENT = 'C-HOME-KITCHEN';
const CUSTOMERS = 12;

/** Danish goods sold by the piece at the standard rate, the personas' accounts, and what those have ordered of these goods. */
export function chooseSubset(): Subset {
  const retailer = buildRetailer();
  const items = new Map(retailer.items.map((item) => [item.itemNo, item]));
  const stock = groupBy(
    retailer.stock.filter(({ locationCode }) => LOCATIONS.includes(locationCode)),
    ({ sku }) => sku,
  );
  const goods = new Map(
    retailer.articles.flatMap((article) => {
      const item = items.get(article.itemNo);
      return item && isPlain(article, item) ? [[article.sku, { article, item }]] : [];
    }),
  );
  const personas = Object.values(retailer.personas).flatMap(({ erpNumbers }) => erpNumbers);
  const customers = retailer.erpCustomers
    .filter(
      ({ number, market, walkIn, type }) =>
        market === 'DK' && !walkIn && type === 'Person' && personas.includes(number),
    )
    .slice(0, CUSTOMERS);
  const numbers = new Set(customers.map(({ number }) => number));
  const sales = retailer.webOrders
    .filter((order) => order.erp !== null && numbers.has(order.erp.customerNo))
    .flatMap((order) => toSale(order, (sku) => goods.has(sku)))
    .slice(0, 40);
  const named = Object.values(retailer.namedArticles);
  const skus = new Set([...named, ...sales.flatMap(({ lines }) => lines.map(({ sku }) => sku))]);
  const parents = new Set(named.flatMap((sku) => goods.get(sku)?.article.parentSku ?? []));
  const isChosen = ({ sku, parentSku, categoryIds }: Article): boolean =>
    skus.has(sku) || categoryIds.includes(DEPARTMENT) || (parentSku !== null && parents.has(parentSku));
  const chosen = [...goods.values()].filter(({ article }) => isChosen(article));
  const others = [...goods.values()].filter(({ article }) => !isChosen(article));
  return {
    anchor: retailer.anchor,
    articles: [...chosen, ...others.slice(0, Math.max(0, ARTICLES - chosen.length))].map(({ article, item }) => ({
      sku: article.sku,
      name: article.name['en-GB'],
      gtin: article.gtins.find(({ unit }) => unit === 'PCS')?.gtin ?? null,
      netPrice: net(item.unitPrice).toFixed(),
      stock: (stock.get(article.sku) ?? [])
        .filter(({ inventory }) => new Big(inventory).gt(0))
        .map(({ locationCode, inventory }) => ({ location: locationCode, onHand: inventory })),
    })),
    customers: customers.map(({ number, displayName, email, phone, priceGroup }) => ({
      number,
      name: displayName,
      email,
      phone,
      vip: priceGroup === 'VIP',
    })),
    sales,
    locations: retailer.locations
      .filter(({ code }) => LOCATIONS.includes(code))
      .map(({ code, name }) => ({ code, name })),
    walkIn: 'DK-CASH',
  };
}

function isPlain(article: Article, item: Item): boolean {
  return (
    (article.kind === 'SIMPLE' || article.kind === 'VARIANT') &&
    article.status === 'ACTIVE' &&
    article.markets.includes('DK') &&
    item.baseUnit === 'PCS' &&
    item.units.length === 1 &&
    item.vatProdPostingGroup === 'STANDARD' &&
    item.priceIncludesVat &&
    item.vatBusPostingGrPrice === 'DOMESTIC-DK'
  );
}

/** Orders whose amounts without VAT are whole øre: then both ways of rounding tax agree, and totals can be compared. */
function toSale(order: WebOrder, isSeeded: (sku: string) => boolean): readonly SubsetSale[] {
  const lines = order.lines.map(({ sku, quantity, amount }) => ({ sku, quantity, amount: net(amount) }));
  const fits = lines.every(({ sku, quantity, amount }) => {
    const each = amount.div(quantity);
    return isSeeded(sku) && amount.round(2).eq(amount) && each.round(4).eq(each);
  });
  if (!fits || order.erp === null) return [];
  return [
    {
      origin: order.incrementId,
      customer: order.erp.customerNo,
      day: order.erp.orderDate,
      lines: lines.map(({ sku, quantity, amount }) => ({ sku, quantity, netPrice: amount.div(quantity).toFixed() })),
      total: order.lines.reduce((sum, { amount }) => sum.plus(amount), new Big(0)).toFixed(2),
    },
  ];
}

function net(gross: string): Big {
  return new Big(gross).div('1.25');
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
