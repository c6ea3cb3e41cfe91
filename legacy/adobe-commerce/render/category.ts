import type { Category } from '../../retailer/model.ts';
import type { Shop } from '../shop.ts';
import type { StoreScope } from '../storeScope.ts';

/** Adobe's own root of a shop's catalogue; its children are the departments. */
export const rootCategoryId = 2;

/** A category as `/V1/categories/list` sends it. */
export function renderCategory(shop: Shop, category: Category, scope: StoreScope): Record<string, unknown> {
  const path = pathOf(shop, category);
  const children = shop.retailer.categories.filter(({ parentId }) => parentId === category.categoryId);
  return {
    id: category.shopCategoryId,
    parent_id: path.at(-2) ?? rootCategoryId,
    name: category.name[scope.locale],
    is_active: true,
    position: category.position,
    level: category.level + 1,
    children: children.map(({ shopCategoryId }) => shopCategoryId).join(),
    created_at: '2024-01-15 08:00:00',
    updated_at: '2024-01-15 08:00:00',
    path: [1, ...path].join('/'),
    available_sort_by: [],
    include_in_menu: true,
    custom_attributes: [
      { attribute_code: 'url_key', value: category.slug[scope.locale] },
      { attribute_code: 'display_mode', value: 'PRODUCTS' },
      { attribute_code: 'children_count', value: String(children.length) },
    ],
  };
}

/** Ids from the shop's root to the category. */
function pathOf(shop: Shop, category: Category): number[] {
  const parent = category.parentId === null ? undefined : shop.categories().get(category.parentId);
  return [...(parent === undefined ? [rootCategoryId] : pathOf(shop, parent)), category.shopCategoryId];
}
