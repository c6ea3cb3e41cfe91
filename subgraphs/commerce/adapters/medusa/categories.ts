import type { ShopCategory } from '../../port.ts';
import type { MedusaClient, ReadOptions } from './client.ts';
import { category, categoryFields } from './wire.ts';

/** The tree that the storefront shows, by id. What hangs below a hidden category is hidden with it. */
export async function loadCategories(
  client: MedusaClient,
  options: ReadOptions,
): Promise<ReadonlyMap<string, ShopCategory>> {
  const rows = await client.listAll(
    'product-categories',
    'product_categories',
    category,
    { fields: categoryFields },
    options,
  );
  const shown = new Map(rows.filter((row) => row.is_active && !row.is_internal).map((row) => [row.id, row]));
  const isReachable = (id: string, seen: ReadonlySet<string> = new Set()): boolean => {
    const own = shown.get(id);
    if (own === undefined || seen.has(id)) return false;
    return own.parent_category_id == null || isReachable(own.parent_category_id, new Set([...seen, id]));
  };
  const reachable = [...shown.values()]
    .filter(({ id }) => isReachable(id))
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return new Map(
    reachable.map((row): [string, ShopCategory] => [
      row.id,
      {
        id: row.id,
        parentId: row.parent_category_id ?? null,
        slug: row.handle,
        name: row.name,
        description: row.description == null || row.description === '' ? null : row.description,
        media: [],
        childIds: reachable.filter(({ parent_category_id }) => parent_category_id === row.id).map(({ id }) => id),
      },
    ]),
  );
}

/** A category and all below it. */
export function withDescendants(id: string, tree: ReadonlyMap<string, ShopCategory>): readonly string[] {
  return [id, ...(tree.get(id)?.childIds ?? []).flatMap((child) => withDescendants(child, tree))];
}

/** Ancestors of a category; of one that is not shown none. */
export function depthIn(tree: ReadonlyMap<string, ShopCategory>, id: string): number {
  const parent = tree.get(id)?.parentId ?? null;
  return parent === null ? 0 : 1 + depthIn(tree, parent);
}
