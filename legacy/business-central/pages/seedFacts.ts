import type {
  Article,
  ErpCustomer,
  ErpOrder,
  ErpPosting,
  Item,
  Receipt,
  Retailer,
  WebOrder,
} from '../../retailer/index.ts';

/** A sale made outside the tills that has reached the ERP. */
export interface PostedSale {
  readonly sale: WebOrder | ErpOrder;
  readonly posting: ErpPosting;
}

/** The retailer, looked up by key while rows are made. */
export interface SeedFacts {
  readonly retailer: Retailer;
  item(itemNo: string): Item;
  /** Throws on a number that the ERP does not have. */
  customer(number: string): ErpCustomer;
  article(sku: string): Article | undefined;
  /** Every sale with a posting. */
  postedSales(): readonly PostedSale[];
  saleOfOrder(orderId: string): PostedSale | undefined;
  saleOfInvoice(invoiceId: string): PostedSale | undefined;
  receipt(id: string): Receipt | undefined;
}

/** Each index is made when first asked for. */
export function seedFacts(retailer: Retailer): SeedFacts {
  const items = once(() => new Map(retailer.items.map((item) => [item.itemNo, item])));
  const customers = once(() => new Map(retailer.erpCustomers.map((customer) => [customer.number, customer])));
  const articles = once(() => new Map(retailer.articles.map((article) => [article.sku, article])));
  const postedSales = once((): readonly PostedSale[] => [
    ...retailer.webOrders.flatMap((sale) => (sale.erp === null ? [] : [{ sale, posting: sale.erp }])),
    ...retailer.erpOrders.map((sale) => ({ sale, posting: sale.erp })),
  ]);
  const byOrder = once(() => new Map(postedSales().map((posted) => [posted.posting.orderId, posted])));
  const byInvoice = once(() => new Map(postedSales().map((posted) => [posted.posting.invoice?.id ?? '', posted])));
  const receipts = once(() => new Map(retailer.receipts.map((receipt) => [receipt.id, receipt])));
  return {
    retailer,
    item: (itemNo) => found(items().get(itemNo), `item ${itemNo}`),
    customer: (number) => found(customers().get(number), `customer ${number}`),
    article: (sku) => articles().get(sku),
    postedSales,
    saleOfOrder: (orderId) => byOrder().get(orderId),
    saleOfInvoice: (invoiceId) => (invoiceId === '' ? undefined : byInvoice().get(invoiceId)),
    receipt: (id) => receipts().get(id),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The retailer has no ${what}.`);
  return value;
}
