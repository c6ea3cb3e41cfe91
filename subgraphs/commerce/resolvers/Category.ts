import { ClientError } from '../../../platform/errors/index.ts';
import type { CategoryResolvers } from '../__generated__/resolvers.ts';
import type { CommerceContext } from '../context.ts';
import type { CategoryReference } from '../entities.ts';
import type { ShopCategory } from '../port.ts';

async function treeOf({ port, scope }: CommerceContext): Promise<ReadonlyMap<string, ShopCategory>> {
  return (await port.categories(scope)).value;
}

/** A field of the category as the tree holds it; the tree can have been renewed since the category was named. */
function held<T>(read: (category: ShopCategory) => T) {
  return async ({ id }: CategoryReference, _arguments: unknown, context: CommerceContext): Promise<T> => {
    const category = (await treeOf(context)).get(id);
    if (category === undefined) throw new ClientError('NOT_FOUND', 'The category is not there any more.');
    return read(category);
  };
}

export const Category: CategoryResolvers = {
  id: ({ id }) => id,
  slug: held(({ slug }) => slug),
  name: held(({ name }) => name),
  description: held(({ description }) => description),
  media: held(({ media }) => media),
  children: held(({ childIds }) => childIds.map((id) => ({ id }))),

  path: async ({ id }, _arguments, context) => {
    const tree = await treeOf(context);
    const steps: { readonly slug: string; readonly name: string }[] = [];
    const seen = new Set<string>();
    for (
      let at = tree.get(id);
      at !== undefined && !seen.has(at.id);
      at = at.parentId === null ? undefined : tree.get(at.parentId)
    ) {
      seen.add(at.id);
      steps.unshift({ slug: at.slug, name: at.name });
    }
    return steps;
  },
};
