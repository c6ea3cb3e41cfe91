import type {
  Article,
  CatalogRulePrice,
  Category,
  MarketCode,
  Retailer,
  ShopPrice,
  ShopProduct,
  StockRow,
} from '../retailer/model.ts';
import type { AttributeBook } from './attributes.ts';
import { attributeBook } from './attributes.ts';
import type { StoreScope } from './storeScope.ts';
import { storeScopes } from './storeScope.ts';

/** An article that the shop carries. */
export interface ShopArticle extends Article {
  readonly shop: ShopProduct;
}

/** Customer groups by id. 32000 is Adobe's "ALL GROUPS". */
export const customerGroups: readonly { readonly id: number; readonly code: string }[] = [
  { id: 0, code: 'NOT LOGGED IN' },
  { id: 1, code: 'General' },
  { id: 2, code: 'Wholesale' },
  { id: 3, code: 'Retailer' },
  { id: 4, code: 'Club' },
  { id: 5, code: 'Staff' },
];
export const allGroups = { id: 32_000, code: 'ALL GROUPS' } as const;

export function groupId(code: string): number {
  return customerGroups.find((group) => group.code === code)?.id ?? (code === allGroups.code ? allGroups.id : 1);
}

/** The retailer's rows as the shop looks them up. Everything is made when first asked for. */
export interface Shop {
  readonly retailer: Retailer;
  readonly scopeOf: (code: string) => StoreScope;
  readonly attributes: () => AttributeBook;
  readonly articles: () => readonly ShopArticle[];
  readonly bySku: () => ReadonlyMap<string, ShopArticle>;
  readonly categories: () => ReadonlyMap<string, Category>;
  websiteOf(market: MarketCode): number;
  storeIdOf(storeView: string): number;
  /** Own price of a sku on a website, a parent's being its cheapest variant's; null when it is not sold there. */
  priceOf(sku: string, market: MarketCode): ShopPrice | null;
  pricesOf(sku: string): readonly ShopPrice[];
  rulePricesOf(sku: string): readonly CatalogRulePrice[];
  /** As the shop's back office would. False: the sku has no price there. */
  changePrice(
    sku: string,
    market: MarketCode,
    change: Partial<Pick<ShopPrice, 'price' | 'special' | 'tiers'>>,
  ): boolean;
  stockOf(sku: string): readonly StockRow[];
  salable(article: Article, market: MarketCode): boolean;
  /** VAT per cent of a sku in a market, as text. */
  taxRateOf(sku: string, market: MarketCode): string;
  /** Kind of goods by which a sku is taxed: STANDARD, FOOD, BOOK. */
  taxKindOf(sku: string): string;
}

export function createShop(retailer: Retailer): Shop {
  const articles = once(() => retailer.articles.filter((article): article is ShopArticle => article.shop !== null));
  const bySku = once(() => new Map(articles().map((article) => [article.sku, article])));
  const prices = once(() => groupBy(retailer.shopPrices, ({ sku }) => sku));
  const rulePrices = once(() => groupBy(retailer.catalogRulePrices, ({ sku }) => sku));
  const ownPrices = (sku: string): readonly ShopPrice[] => prices().get(sku) ?? [];
  const stock = once(() => groupBy(retailer.stock, ({ sku }) => sku));
  const items = once(() => new Map(retailer.items.map((item) => [item.itemNo, item])));
  const markets = new Map(retailer.markets.map((market) => [market.code, market]));
  const websites = new Map(retailer.markets.map(({ code }, index) => [code, index + 1]));
  const storeIds = new Map(
    retailer.markets.flatMap(({ storeViews }) => storeViews.map(({ code, storeId }) => [code, storeId] as const)),
  );

  const shop: Shop = {
    retailer,
    scopeOf: storeScopes(retailer),
    attributes: once(() => attributeBook(retailer)),
    articles,
    bySku,
    categories: once(() => new Map(retailer.categories.map((category) => [category.categoryId, category]))),
    websiteOf: (market) => websites.get(market) ?? 0,
    storeIdOf: (storeView) => storeIds.get(storeView) ?? 0,
    pricesOf: ownPrices,
    changePrice(sku, market, change) {
      const changed = ownPrices(sku).map((price) => (price.market === market ? { ...price, ...change } : price));
      prices().set(sku, changed);
      return changed.some((price) => price.market === market);
    },
    priceOf(sku, market) {
      const own = prices()
        .get(sku)
        ?.find((price) => price.market === market);
      if (own !== undefined) return own;
      const variants = (bySku().get(sku)?.variantSkus ?? []).flatMap((variant) => {
        const price = prices()
          .get(variant)
          ?.find((each) => each.market === market);
        return price === undefined ? [] : [price];
      });
      return variants.sort((a, b) => Number(a.price) - Number(b.price))[0] ?? null;
    },
    rulePricesOf: (sku) => rulePrices().get(sku) ?? [],
    stockOf: (sku) => stock().get(sku) ?? [],
    salable(article, market) {
      if (article.status !== 'ACTIVE') return false;
      if (article.kind === 'SERVICE' || article.kind === 'GIFT_CARD') return true;
      if (article.kind === 'BUNDLE')
        return article.components.every(({ sku }) => {
          const part = bySku().get(sku);
          return part !== undefined && shop.salable(part, market);
        });
      if (article.variantSkus.length > 0)
        return article.variantSkus.some((sku) => {
          const variant = bySku().get(sku);
          return variant !== undefined && shop.salable(variant, market);
        });
      const location = markets.get(market)?.onlineLocation;
      return shop
        .stockOf(article.sku)
        .some((row) => row.locationCode === location && Number(row.inventory) > Number(row.reserved));
    },
    taxKindOf: (sku) => items().get(bySku().get(sku)?.itemNo ?? sku)?.vatProdPostingGroup ?? 'STANDARD',
    taxRateOf(sku, market) {
      const prod = shop.taxKindOf(sku);
      const bus = markets.get(market)?.vatBusPostingGroup;
      const rate = retailer.vatRates.find((row) => row.vatBusPostingGroup === bus && row.vatProdPostingGroup === prod);
      return rate?.ratePercent ?? '25';
    },
  };
  return shop;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
