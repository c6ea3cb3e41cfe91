import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { createShelf, freshness, type Reading, type Readings } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, ProductKey, ShopProduct } from '../../port.ts';
import { productKeyText } from '../../port.ts';
import type { AttributeBook } from './attributes.ts';
import type { AdobeClient, ReadOptions } from './client.ts';
import { anyOf, type Filter } from './criteria.ts';
import { mapProduct } from './mapProduct.ts';
import type { Reference } from './reference.ts';
import { ADMIN_VIEW, viewOf } from './views.ts';
import { attributeText, product, type WireProduct } from './wire.ts';

/** Keys in one request: the URL stays below what servers in front of shops take (8 KB). */
const KEYS_PER_REQUEST = 150;

export interface ProductReader {
  read(keys: readonly ProductKey[], scope: CommerceScope): Promise<Readings<ShopProduct>>;
}

/** Articles by any mixture of keys in one request, kept for a while by store view: they are the same for everyone. */
export function createProductReader(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly reference: Reference;
  readonly clock: BusinessClock;
}): ProductReader {
  const { client, config, reference, clock } = parts;
  const shelf = createShelf<{ readonly view: string; readonly wire: WireProduct }>({
    maxEntries: 100_000,
    name: 'shop articles',
    ttlMs: config.COMMERCE_DISPLAY_TTL_MS,
    staleIfErrorMs: config.COMMERCE_STALE_IF_ERROR_MS,
    timeoutMs: config.COMMERCE_TIMEOUT_MS * 2,
    clock,
    aliasesOf: ({ view, wire }) => [`${view}/sku:${wire.sku}`, `${view}/id:${wire.id}`],
  });

  const ask = async (
    keys: readonly ProductKey[],
    view: string,
    options: ReadOptions,
  ): Promise<readonly WireProduct[]> => {
    const chunks: ProductKey[][] = [];
    for (let from = 0; from < keys.length; from += KEYS_PER_REQUEST)
      chunks.push(keys.slice(from, from + KEYS_PER_REQUEST));
    const pages = await Promise.all(
      chunks.map((chunk) => client.search(view, '/products', { groups: [filtersOf(chunk, config)] }, product, options)),
    );
    return pages.flatMap(({ items }) => items);
  };

  return {
    read: async (keys, scope) => {
      const view = viewOf(scope);
      const byText = new Map(keys.map((key) => [`${view}/${productKeyText(key)}`, key]));
      const [shown, admin, store, readings] = await Promise.all([
        reference.attributes(view).read(scope.deadline),
        reference.attributes(ADMIN_VIEW).read(scope.deadline),
        reference.storeOf(scope),
        shelf.read({
          keys: [...byText.keys()],
          scope: publicScope,
          deadline: scope.deadline,
          load: async (missing, deadline) => {
            const wanted = missing.flatMap((text) => byText.get(text) ?? []);
            const found = await ask(wanted, view, {
              deadline,
              ...(scope.priority ? { priority: scope.priority } : {}),
            });
            const answers = new Map<string, { readonly view: string; readonly wire: WireProduct }>();
            for (const key of wanted) {
              const wire = found.find((each) => holds(each, key, config));
              if (wire !== undefined) answers.set(`${view}/${productKeyText(key)}`, { view, wire });
            }
            return answers;
          },
        }),
      ]);
      const books: { readonly shown: AttributeBook; readonly admin: AttributeBook } = {
        shown: shown.value,
        admin: admin.value,
      };
      const answers = new Map<string, Reading<ShopProduct> | Error>();
      for (const [text, key] of byText) {
        const reading = readings.get(text);
        if (reading instanceof Error) answers.set(productKeyText(key), reading);
        else if (reading?.value != null) {
          const value = mapProduct(reading.value.wire, { ...books, config, store });
          answers.set(productKeyText(key), { value, ...freshness([reading]) });
        }
      }
      return answers;
    },
  };
}

/** All keys as alternatives of one group. */
function filtersOf(keys: readonly ProductKey[], config: AdobeCommerceConfig): Filter[] {
  const valuesBy = (by: ProductKey['by']): string[] => keys.filter((key) => key.by === by).map(({ value }) => value);
  const [skus, ids, slugs, gtins] = [valuesBy('sku'), valuesBy('id'), valuesBy('slug'), valuesBy('gtin')];
  return [
    ...anyOf('sku', skus),
    ...anyOf('entity_id', ids),
    ...anyOf('url_key', slugs),
    ...config.COMMERCE_GTIN_ATTRIBUTES.flatMap((attribute) => anyOf(attribute, gtins)),
  ];
}

/** Adobe compares without case; a key names exactly one article. */
function holds(wire: WireProduct, { by, value }: ProductKey, config: AdobeCommerceConfig): boolean {
  switch (by) {
    case 'sku':
      return wire.sku === value;
    case 'id':
      return wire.id === value;
    case 'slug':
      return attributeText(wire.custom_attributes, 'url_key') === value;
    case 'gtin':
      return config.COMMERCE_GTIN_ATTRIBUTES.some((code) => attributeText(wire.custom_attributes, code) === value);
  }
}
