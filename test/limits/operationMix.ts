import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { seededRandom } from '../../legacy/kit/random.ts';
import type { Retailer } from '../../legacy/retailer/index.ts';
import {
  BasketQuoteDocument,
  CallerContextDocument,
  CategoryPageDocument,
  LisaWishlistDocument,
  OrderHistoryDocument,
  ProductPageDocument,
  SearchProductsDocument,
  StoreStockDocument,
} from '../../schema/operations/__generated__/documents.ts';

/** Who asks: nobody known, one of the shop's customers by account id, or staff. */
export type Shopper =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'customer'; readonly shopId: string }
  | { readonly kind: 'staff'; readonly as: 'associate' | 'agent' };

export interface MixedOperation {
  readonly name: keyof typeof shares;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly shopper: Shopper;
}

/**
 * Of a hundred requests. An assumption of ours, by who asks: web shop and app 88, of which browsing is most and a basket or an account is what a
 * visit ends with; tills, kiosks and associates in stores 10; the call centre 2, whose every request is the dearest of all. Half of those who look at
 * pages have logged in, so that their own terms count and less is shared.
 */
export const shares = Object.freeze({
  ProductPage: 34,
  CategoryPage: 28,
  SearchProducts: 10,
  StoreStock: 10,
  BasketQuote: 6,
  LisaWishlist: 5,
  OrderHistory: 5,
  CallerContext: 2,
});

const documents: Readonly<Record<keyof typeof shares, TypedDocumentNode<unknown, never>>> = {
  ProductPage: ProductPageDocument,
  CategoryPage: CategoryPageDocument,
  SearchProducts: SearchProductsDocument,
  StoreStock: StoreStockDocument,
  BasketQuote: BasketQuoteDocument,
  LisaWishlist: LisaWishlistDocument,
  OrderHistory: OrderHistoryDocument,
  CallerContext: CallerContextDocument,
};

const cities = [
  { latitude: 55.6786, longitude: 12.5714 },
  { latitude: 56.1567, longitude: 10.2108 },
  { latitude: 55.3959, longitude: 10.3883 },
];

/**
 * Draws one request after the other, the same for the same seed. Articles are asked for by Zipf's law over everything that the Danish shop sells, customers
 * and callers evenly over all that there are: nothing is asked for so often that a cache alone would answer.
 */
export function createOperationMix(retailer: Retailer, seed: number): () => MixedOperation {
  const random = seededRandom(`mix ${seed}`);
  const among = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('The data set lacks what the mix asks for.');
    return found;
  };
  const texts = new Map(Object.entries(documents).map(([name, document]) => [name, print(document)]));
  const names = (Object.keys(shares) as (keyof typeof shares)[]).flatMap((name) =>
    Array.from({ length: shares[name] }, () => name),
  );
  const articles = retailer.articles.filter(
    ({ kind, status, shop }) =>
      kind === 'SIMPLE' && status === 'ACTIVE' && shop?.enabled === true && shop.markets.includes('DK'),
  );
  const zipf = byZipf(articles, random);
  // Nobody gets into a basket what is sold out.
  const inStock = new Set(
    retailer.stock.flatMap(({ sku, locationCode, inventory, reserved }) =>
      locationCode === 'WEB-DK' && Number(inventory) > Number(reserved) ? [sku] : [],
    ),
  );
  const inBaskets = byZipf(
    articles.filter(({ sku }) => inStock.has(sku)),
    random,
  );
  const categories = retailer.categories.map(({ slug }) => slug['da-DK']);
  const words = [...new Set(articles.flatMap(({ name }) => name['da-DK'].split(' ').slice(-1)))];
  const accounts = retailer.shopAccounts
    .filter(({ market }) => market === 'DK')
    .map(({ accountId }) => String(accountId));
  const phones = retailer.people.flatMap(({ market, phones: own }) => (market === 'DK' ? own.slice(0, 1) : []));

  const visitor = (): Shopper => ({ kind: 'visitor' });
  const customer = (): Shopper => ({ kind: 'customer', shopId: among(accounts) });
  const either = (): Shopper => (random() < 0.5 ? visitor() : customer());
  const drawn = (name: keyof typeof shares): Pick<MixedOperation, 'variables' | 'shopper'> => {
    switch (name) {
      case 'ProductPage':
        return { variables: { slug: zipf().slug['da-DK'], near: among(cities) }, shopper: either() };
      case 'CategoryPage':
        return { variables: { slug: among(categories), first: 24 }, shopper: either() };
      case 'SearchProducts':
        return { variables: { query: among(words), first: 24 }, shopper: visitor() };
      case 'StoreStock':
        return { variables: { sku: zipf().sku, near: among(cities) }, shopper: { kind: 'staff', as: 'associate' } };
      case 'BasketQuote': {
        const skus = [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => inBaskets().sku))];
        const lines = skus.map((sku, index) => ({ id: `line-${index}`, sku, quantity: '1' }));
        return { variables: { lines }, shopper: visitor() };
      }
      case 'LisaWishlist':
        return { variables: {}, shopper: customer() };
      case 'OrderHistory':
        return { variables: { first: 10 }, shopper: customer() };
      case 'CallerContext':
        return { variables: { phone: among(phones), orders: 5 }, shopper: { kind: 'staff', as: 'agent' } };
    }
  };
  return () => {
    const name = among(names);
    return { name, query: texts.get(name) ?? '', ...drawn(name) };
  };
}

/** The n-th is drawn in proportion to 1/n. */
function byZipf<T>(list: readonly T[], random: () => number): () => T {
  const sums: number[] = [];
  list.forEach((_each, index) => sums.push((sums.at(-1) ?? 0) + 1 / (index + 1)));
  const all = sums.at(-1) ?? 0;
  return () => {
    const at = random() * all;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const found = list[low];
    if (found === undefined) throw new Error('There is nothing to draw.');
    return found;
  };
}
