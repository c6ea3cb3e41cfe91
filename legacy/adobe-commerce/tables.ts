import type {
  Cart,
  CartRule,
  CatalogRulePrice,
  Category,
  Login,
  ShopAccount,
  StockRow,
  WebOrder,
  Wishlist,
} from '../retailer/model.ts';
import type { ProductAttribute } from './attributes.ts';
import type { Rma } from './orderBook.ts';
import { utcText } from './dates.ts';
import { categoryIdsOf, typeIdOf, visibilityOf } from './render/product.ts';
import { statusOf } from './render/order.ts';
import type { Field, Table } from './search/table.ts';
import { createTable } from './search/table.ts';
import type { Shop, ShopArticle } from './shop.ts';
import { allGroups, customerGroups, groupId } from './shop.ts';
import type { StoreScope } from './storeScope.ts';

const text = <Row>(of: Field<Row>['of'], more: Partial<Field<Row>> = {}): Field<Row> => ({ kind: 'text', of, ...more });
const number = <Row>(of: Field<Row>['of'], more: Partial<Field<Row>> = {}): Field<Row> => ({
  kind: 'number',
  of,
  ...more,
});
const datetime = <Row>(of: Field<Row>['of']): Field<Row> => ({ kind: 'datetime', of });
const indexed = { indexed: true };
const scoped = { scoped: true };

export function productTable(shop: Shop): Table<ShopArticle> {
  const priceAt = (article: ShopArticle, scope: StoreScope): number | null => {
    const market = scope.market?.code ?? article.shop.markets[0];
    const price = market === undefined ? null : shop.priceOf(article.sku, market);
    return price === null ? null : Number(price.price);
  };
  const selects = shop
    .attributes()
    .all.filter(({ input }) => input === 'select')
    .map(({ code }) => [code, number<ShopArticle>((article) => shop.attributes().valueOf(article, code))] as const);
  return createTable<ShopArticle>({
    rows: shop.articles,
    key: ({ shop: { productId } }) => productId,
    fields: {
      ...Object.fromEntries(selects),
      entity_id: number(({ shop: { productId } }) => productId, indexed),
      sku: text(({ sku }) => sku, indexed),
      name: text(({ name }, { locale }) => name[locale], scoped),
      url_key: text(({ slug }, { locale }) => slug[locale], { ...scoped, ...indexed }),
      gtin: text(({ gtins }) => gtins[0]?.gtin ?? null, indexed),
      box_gtin: text(({ gtins }) => gtins[1]?.gtin ?? null, indexed),
      parent_sku: text(({ parentSku }) => parentSku, indexed),
      category_id: number((article) => categoryIdsOf(shop, article), indexed),
      price: number(priceAt, scoped),
      status: number(({ shop: { enabled } }) => (enabled ? 1 : 2)),
      visibility: number(visibilityOf),
      type_id: text(typeIdOf),
      website_id: number(({ shop: { markets } }) => markets.map((market) => shop.websiteOf(market))),
      created_at: datetime(({ shop: { createdAt } }) => utcText(createdAt)),
      updated_at: datetime(({ shop: { updatedAt } }) => utcText(updatedAt)),
    },
  });
}

export function categoryTable(shop: Shop): Table<Category> {
  return createTable<Category>({
    rows: () => shop.retailer.categories,
    key: ({ shopCategoryId }) => shopCategoryId,
    fields: {
      entity_id: number(({ shopCategoryId }) => shopCategoryId, indexed),
      name: text(({ name }, { locale }) => name[locale], scoped),
      url_key: text(({ slug }, { locale }) => slug[locale], scoped),
      parent_id: number(({ parentId }) =>
        parentId === null ? 2 : (shop.categories().get(parentId)?.shopCategoryId ?? null),
      ),
      level: number(({ level }) => level + 1),
      position: number(({ position }) => position),
      is_active: number(() => 1),
    },
  });
}

export function customerTable(shop: Shop): Table<ShopAccount> {
  return createTable<ShopAccount>({
    rows: () => shop.retailer.shopAccounts,
    key: ({ accountId }) => accountId,
    fields: {
      entity_id: number(({ accountId }) => accountId, indexed),
      email: text(({ email }) => email, indexed),
      firstname: text(({ firstName }) => firstName),
      lastname: text(({ lastName }) => lastName, indexed),
      group_id: number(({ group }) => groupId(group)),
      website_id: number(({ market }) => shop.websiteOf(market)),
      billing_telephone: text(({ phone }) => phone, indexed),
      erp_number: text(({ erpNumber }) => erpNumber, indexed),
      created_at: datetime(({ createdAt }) => utcText(createdAt)),
      updated_at: datetime(({ updatedAt }) => utcText(updatedAt)),
    },
  });
}

export function customerGroupTable(): Table<{ readonly id: number; readonly code: string }> {
  return createTable<{ readonly id: number; readonly code: string }>({
    rows: () => [...customerGroups, allGroups],
    key: ({ id }) => id,
    fields: { id: number(({ id }) => id), code: text(({ code }) => code) },
  });
}

export function attributeTable(shop: Shop): Table<ProductAttribute> {
  return createTable<ProductAttribute>({
    rows: () => shop.attributes().all,
    key: ({ attributeId }) => attributeId,
    fields: {
      attribute_id: number(({ attributeId }) => attributeId),
      attribute_code: text(({ code }) => code, indexed),
      frontend_input: text(({ input }) => input),
      is_filterable: number(({ filterable }) => (filterable ? 1 : 0)),
    },
  });
}

export function orderTable(shop: Shop): Table<WebOrder> {
  return createTable<WebOrder>({
    rows: () => shop.retailer.webOrders,
    key: ({ entityId }) => entityId,
    fields: {
      entity_id: number(({ entityId }) => entityId, indexed),
      increment_id: text(({ incrementId }) => incrementId, indexed),
      customer_id: number(({ accountId }) => accountId, indexed),
      customer_email: text(({ email }) => email, indexed),
      customer_is_guest: number(({ accountId }) => (accountId === null ? 1 : 0)),
      store_id: number(({ storeView }) => shop.storeIdOf(storeView)),
      state: text(({ state }) => state),
      status: text(statusOf),
      grand_total: number(({ totals }) => Number(totals.total)),
      created_at: datetime(({ placedAt }) => utcText(placedAt)),
      updated_at: datetime(({ updatedAt }) => utcText(updatedAt)),
    },
  });
}

/** A shipment with the order that it belongs to. */
export interface ShipmentRow {
  readonly order: WebOrder;
  readonly index: number;
}

export function shipmentTable(orders: Table<WebOrder>): Table<ShipmentRow> {
  return createTable<ShipmentRow>({
    rows: () => orders.all().flatMap((order) => order.shipments.map((_shipment, index) => ({ order, index }))),
    key: ({ order, index }) => order.entityId * 10 + index,
    fields: {
      entity_id: number(({ order, index }) => order.entityId * 10 + index, indexed),
      order_id: number(({ order }) => order.entityId, indexed),
      increment_id: text(({ order, index }) => order.shipments[index]?.shipmentNo ?? null, indexed),
      created_at: datetime(({ order, index }) => utcText(order.shipments[index]?.shippedAt ?? order.placedAt)),
    },
  });
}

export function returnTable(rmas: () => readonly Rma[]): Table<Rma> {
  return createTable<Rma>({
    rows: rmas,
    key: ({ entityId }) => entityId,
    fields: {
      entity_id: number(({ entityId }) => entityId, indexed),
      increment_id: text(({ row }) => row.rmaNo, indexed),
      order_id: number(({ order }) => order.entityId, indexed),
      customer_id: number(({ order }) => order.accountId, indexed),
      date_requested: datetime(({ row }) => utcText(row.requestedAt)),
    },
  });
}

export function ruleTable(shop: Shop): Table<CartRule> {
  return createTable<CartRule>({
    rows: () => shop.retailer.cartRules,
    key: ({ ruleId }) => ruleId,
    fields: {
      rule_id: number(({ ruleId }) => ruleId, indexed),
      name: text(({ name }) => name['en-GB']),
      is_active: number(({ active }) => (active ? 1 : 0)),
      from_date: datetime(({ fromDate }) => fromDate),
      to_date: datetime(({ toDate }) => toDate),
      code: text(({ couponCode }) => couponCode),
      sort_order: number(() => 0),
    },
  });
}

export function sourceItemTable(shop: Shop): Table<StockRow & { readonly id: number }> {
  return createTable({
    rows: () => shop.retailer.stock.filter(({ sku }) => shop.bySku().has(sku)).map((row, id) => ({ ...row, id })),
    key: ({ id }) => id,
    fields: {
      sku: text(({ sku }) => sku, indexed),
      source_code: text(({ locationCode }) => locationCode),
      status: number(({ inventory }) => (Number(inventory) > 0 ? 1 : 0)),
      quantity: number(({ inventory }) => Number(inventory)),
    },
  });
}

export function wishlistTable(shop: Shop): Table<Wishlist & { readonly key: number }> {
  return createTable({
    rows: () => shop.retailer.wishlists.map((wishlist, key) => ({ ...wishlist, key })),
    key: ({ key }) => key,
    fields: {
      wishlist_id: text(({ wishlistId }) => wishlistId, indexed),
      customer_id: number(({ accountId }) => accountId, indexed),
      updated_at: datetime(({ updatedAt }) => utcText(updatedAt)),
    },
  });
}

export function loginTable(shop: Shop): Table<Login & { readonly id: number }> {
  return createTable({
    rows: () => shop.retailer.logins.map((login, id) => ({ ...login, id })),
    key: ({ id }) => id,
    fields: {
      log_id: number(({ id }) => id),
      customer_id: number(({ accountId }) => accountId, indexed),
      login_at: datetime(({ at }) => utcText(at)),
    },
  });
}

export function cartTable(shop: Shop): Table<Cart> {
  return createTable<Cart>({
    rows: () => shop.retailer.carts,
    key: ({ cartId }) => cartId,
    fields: {
      entity_id: number(({ cartId }) => cartId, indexed),
      masked_id: text(({ maskedId }) => maskedId, indexed),
      customer_id: number(({ accountId }) => accountId, indexed),
      updated_at: datetime(({ updatedAt }) => utcText(updatedAt)),
    },
  });
}

export type RulePriceRow = CatalogRulePrice & { readonly id: number };

export function rulePriceTable(shop: Shop): Table<RulePriceRow> {
  return createTable({
    rows: () => shop.retailer.catalogRulePrices.map((row, id) => ({ ...row, id })),
    key: ({ id }) => id,
    fields: {
      sku: text(({ sku }) => sku, indexed),
      rule_id: number(({ ruleId }) => ruleId),
      website_id: number(({ market }) => shop.websiteOf(market)),
      customer_group_id: number(({ customerGroup }) => groupId(customerGroup)),
    },
  });
}
