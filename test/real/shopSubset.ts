import { buildRetailer, type Article } from '../../legacy/retailer/index.ts';
import type { Subset } from './subset.ts';

/** What of the retailer a real shop is seeded with: the articles and people of the subset, as a shop keeps them. */
export interface ShopSubset {
  /** Parents before their children. */
  readonly categories: readonly ShopSubsetCategory[];
  readonly products: readonly ShopSubsetProduct[];
  readonly accounts: readonly ShopSubsetAccount[];
  /** DKK with VAT: what some articles cost for a while, for everybody or for one customer group. */
  readonly sales: readonly { readonly sku: string; readonly amount: string; readonly group: string | null }[];
}

export interface ShopSubsetCategory {
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
  readonly slug: string;
}

export interface ShopSubsetProduct {
  /** The parent's where there are variants, or the article's own. */
  readonly sku: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly brand: string;
  readonly sensitivity: string;
  readonly categories: readonly string[];
  readonly media: readonly string[];
  /** Names of what tells variants apart; empty for an article by itself. */
  readonly options: readonly string[];
  readonly variants: readonly ShopSubsetVariant[];
}

export interface ShopSubsetVariant {
  readonly sku: string;
  readonly name: string;
  readonly gtin: string | null;
  readonly options: Readonly<Record<string, string>>;
  /** With VAT, by currency. */
  readonly prices: Readonly<Record<string, string>>;
  readonly onHand: number;
}

export interface ShopSubsetAccount {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly group: string;
  readonly erpNumber: string;
  readonly clubCard: string | null;
}

const LOCALE = 'da-DK';
const MEDIA_ROOT = 'https://media.nordhavn.example';
/** Sold out in the shop: stands in the subset, nobody can buy it. */
export const SOLD_OUT = 'N00012';

export function chooseShopSubset(subset: Subset): ShopSubset {
  const retailer = buildRetailer();
  const articles = new Map(retailer.articles.map((article) => [article.sku, article]));
  const prices = new Map(retailer.shopPrices.map((price) => [`${price.sku} ${price.market}`, price]));
  const groups = new Map<string, Article[]>();
  for (const { sku } of subset.articles) {
    const article = articles.get(sku);
    // What the shop does not carry stands in the ERP alone.
    if (article === undefined || !prices.has(`${sku} DK`)) continue;
    const head = article.parentSku ?? sku;
    groups.set(head, [...(groups.get(head) ?? []), article]);
  }
  const onHand = new Map(
    subset.articles.map(({ sku, stock }) => [
      sku,
      sku === SOLD_OUT ? 0 : Number(stock.find(({ location }) => location === 'WEB-DK')?.onHand ?? '25'),
    ]),
  );
  const products = [...groups].map(([sku, variants]): ShopSubsetProduct => {
    const head = articles.get(sku);
    if (head === undefined) throw new Error(`The retailer has no ${sku}.`);
    return {
      sku,
      name: head.name[LOCALE],
      slug: head.slug[LOCALE],
      description: head.description[LOCALE],
      brand: head.brand,
      sensitivity: head.sensitivity,
      categories: head.categoryIds,
      media: head.media.map(({ path }) => `${MEDIA_ROOT}${path}`),
      options: head.options.map(({ label }) => label[LOCALE]),
      variants: variants.map((article) => ({
        sku: article.sku,
        name: article.name[LOCALE],
        gtin: article.gtins.find(({ unit }) => unit === 'PCS')?.gtin ?? null,
        options: Object.fromEntries(
          article.options.map(({ label, valueLabel }) => [label[LOCALE], valueLabel[LOCALE]]),
        ),
        prices: Object.fromEntries(
          article.markets.flatMap((market) => {
            const price = prices.get(`${article.sku} ${market}`);
            return price === undefined ? [] : [[price.currency, price.price]];
          }),
        ),
        onHand: onHand.get(article.sku) ?? 0,
      })),
    };
  });
  const used = new Set(products.flatMap(({ categories }) => categories));
  const cards = new Map(retailer.people.map(({ personId, cardCodes }) => [personId, cardCodes[0]]));
  const numbers = new Set(subset.customers.map(({ number }) => number));
  return {
    categories: retailer.categories
      .filter(({ categoryId }) => used.has(categoryId))
      .toSorted((a, b) => a.level - b.level || a.position - b.position)
      .map(({ categoryId, parentId, name, slug }) => ({
        code: categoryId,
        parent: parentId,
        name: name[LOCALE],
        slug: slug[LOCALE],
      })),
    products,
    accounts: retailer.shopAccounts
      .filter(({ erpNumber }) => erpNumber !== null && numbers.has(erpNumber))
      .map(({ email, firstName, lastName, phone, address, group, erpNumber, personId }) => ({
        ...{ email, firstName, lastName, phone, group },
        clubCard: cards.get(personId) ?? null,
        street: address.street,
        postalCode: address.postalCode,
        city: address.city,
        erpNumber: erpNumber ?? '',
      })),
    sales: [
      { sku: 'N00001', amount: '1499.00', group: null },
      { sku: 'N00016', amount: '179.00', group: 'Club' },
    ],
  };
}
