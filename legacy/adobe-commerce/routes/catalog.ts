import { refuse } from '../problem.ts';
import { optionLabel } from '../attributes.ts';
import { renderCategory } from '../render/category.ts';
import { linkOf, renderProduct } from '../render/product.ts';
import { parseSearchCriteria } from '../search/criteria.ts';
import { productSearch } from '../search/productSearch.ts';
import type { Shop, ShopArticle } from '../shop.ts';
import type { StoreScope } from '../storeScope.ts';
import type { Table } from '../search/table.ts';
import { attributeTable, categoryTable } from '../tables.ts';
import type { Endpoint } from './route.ts';
import { searchReply } from './route.ts';

const products = 'Magento_Catalog::products';
/** Only related products are linked in this shop. */
const linkTypes = ['related', 'upsell', 'crosssell', 'associated'];

/** Products, search, categories, attributes. */
export function catalogEndpoints(shop: Shop, productsTable: () => Table<ShopArticle>): Endpoint[] {
  const attributes = attributeTable(shop);
  const categories = categoryTable(shop);
  const search = productSearch(shop);
  const inScope = (scope: StoreScope) => (article: ShopArticle) =>
    scope.market === null || article.shop.markets.includes(scope.market.code);
  const bySku = (sku: string, scope: StoreScope): ShopArticle => {
    const article = shop.bySku().get(sku);
    if (article === undefined || !inScope(scope)(article))
      return refuse(404, "The product that was requested doesn't exist. Verify the product and try again.");
    return article;
  };

  return [
    {
      method: 'GET',
      path: '/products/attributes',
      resource: products,
      searches: true,
      handle: (call) =>
        searchReply(call, attributes, (attribute) => ({
          attribute_id: attribute.attributeId,
          attribute_code: attribute.code,
          frontend_input: attribute.input,
          entity_type_id: '4',
          is_filterable: attribute.filterable,
          is_filterable_in_search: attribute.filterable,
          is_searchable: '1',
          is_visible_on_front: attribute.visibleOnFront ? '1' : '0',
          is_user_defined: true,
          default_frontend_label: attribute.label['en-GB'],
          frontend_labels: shop.retailer.markets.flatMap(({ storeViews }) =>
            storeViews.map(({ storeId, locale }) => ({ store_id: storeId, label: attribute.label[locale] })),
          ),
          options: attribute.options.map((option) => ({
            label: optionLabel(option, call.scope.locale, call.scope.storeId),
            value: String(option.id),
          })),
        })),
    },
    {
      method: 'GET',
      path: '/products',
      resource: products,
      searches: true,
      handle: (call) =>
        searchReply(call, productsTable(), (row) => renderProduct(shop, row, call.scope), inScope(call.scope)),
    },
    {
      method: 'GET',
      path: '/products/:sku/links/:type',
      resource: products,
      handle: ({ request: { params }, scope }) => {
        const article = bySku(params['sku'] ?? '', scope);
        const type = params['type'] ?? '';
        if (!linkTypes.includes(type))
          return refuse(404, 'The "%1" link type is unknown. Verify the type and try again.', [type]);
        if (type !== 'related') return [];
        return article.relatedSkus.flatMap((sku, index) => {
          const linked = shop.bySku().get(sku);
          return linked === undefined ? [] : [{ ...linkOf(article, linked, index), link_type: 'related' }];
        });
      },
    },
    {
      method: 'GET',
      path: '/products/:sku',
      resource: products,
      handle: ({ request: { params }, scope }) => renderProduct(shop, bySku(params['sku'] ?? '', scope), scope),
    },
    {
      method: 'GET',
      path: '/configurable-products/:sku/children',
      resource: products,
      handle: ({ request: { params }, scope }) =>
        bySku(params['sku'] ?? '', scope).variantSkus.flatMap((sku) => {
          const variant = shop.bySku().get(sku);
          return variant === undefined ? [] : [renderProduct(shop, variant, scope)];
        }),
    },
    {
      method: 'GET',
      path: '/search',
      resource: 'anonymous',
      searches: true,
      handle: ({ request, scope }) =>
        search(parseSearchCriteria(request.query, 'Search\\SearchCriteriaInterface'), scope),
    },
    {
      method: 'GET',
      path: '/categories/list',
      resource: 'Magento_Catalog::categories',
      searches: true,
      handle: (call) => searchReply(call, categories, (row) => renderCategory(shop, row, call.scope)),
    },
  ];
}
