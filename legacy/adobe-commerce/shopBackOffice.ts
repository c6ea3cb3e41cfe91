import type { Amount, MarketCode, ShopPrice } from '../retailer/model.ts';
import type { Table } from './search/table.ts';
import type { Shop, ShopArticle } from './shop.ts';
import type { RulePriceRow } from './tables.ts';

/** Changes of prices as the shop's own staff make them. The search engine's index keeps the prices that it was made with. */
export interface ShopBackOffice {
  /** Base and special prices move the product's `updated_at`; tier prices do not. Throws where the sku has no price. */
  changePrice(sku: string, market: MarketCode, change: Partial<Pick<ShopPrice, 'price' | 'special' | 'tiers'>>): void;
  /** Saves every product anew, as an import does. */
  touchAll(): void;
  /** The prices that catalogue rules give now; they have no time of change. */
  rulePrices(): readonly RulePriceRow[];
  /** @param price null: the rule gives none any more. */
  changeRulePrice(id: number, price: Amount | null): void;
}

export function createShopBackOffice(parts: {
  readonly shop: Shop;
  readonly products: () => Table<ShopArticle>;
  readonly rulePrices: Table<RulePriceRow>;
  readonly now: () => Date;
}): ShopBackOffice {
  const { shop, products, rulePrices, now } = parts;
  const stamp = (): string => `${now().toISOString().slice(0, 19)}Z`;
  const touched = (article: ShopArticle): ShopArticle => ({
    ...article,
    shop: { ...article.shop, updatedAt: stamp() },
  });
  return {
    changePrice(sku, market, change) {
      const article = products().lookUp('sku', [sku], shop.scopeOf('all'))?.[0];
      if (article === undefined || !shop.changePrice(sku, market, change)) {
        throw new Error(`${sku} has no price in ${market}.`);
      }
      if (change.price === undefined && change.special === undefined) return;
      products().put(touched(article));
    },
    touchAll: () => products().replace(products().all().map(touched)),
    rulePrices: () => rulePrices.all(),
    changeRulePrice(id, price) {
      const row = rulePrices.all().find((each) => each.id === id);
      if (row === undefined) throw new Error(`There is no rule price ${id}.`);
      if (price === null) rulePrices.remove(id);
      else rulePrices.put({ ...row, rulePrice: price });
    },
  };
}
