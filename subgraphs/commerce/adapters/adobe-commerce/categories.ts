import type { ShopCategory } from '../../port.ts';
import type { AdobeClient, ReadOptions } from './client.ts';
import { attributeText, category } from './wire.ts';

/** Departments stand at level 2; above are Adobe's roots. */
const DEPARTMENT_LEVEL = 2;

/** The whole tree in one view. */
export async function loadCategories(
  client: AdobeClient,
  view: string,
  options: ReadOptions,
): Promise<ReadonlyMap<string, ShopCategory>> {
  const { items } = await client.search(view, '/categories/list', { groups: [] }, category, options);
  const shown = items
    .filter(({ is_active, level }) => is_active && level >= DEPARTMENT_LEVEL)
    .toSorted((a, b) => Number(a.position) - Number(b.position));
  const ids = new Set(shown.map(({ id }) => id));
  return new Map(
    shown.flatMap((item): [string, ShopCategory][] => {
      const slug = attributeText(item.custom_attributes, 'url_key');
      if (slug === null) return [];
      return [
        [
          item.id,
          {
            id: item.id,
            parentId: ids.has(item.parent_id) ? item.parent_id : null,
            slug,
            name: item.name,
            description: attributeText(item.custom_attributes, 'description'),
            media: [],
            childIds: shown.filter(({ parent_id }) => parent_id === item.id).map(({ id }) => id),
          },
        ],
      ];
    }),
  );
}
