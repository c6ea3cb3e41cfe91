import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { createShelf, freshness, type Reading, type Readings } from '../../../kit/index.ts';
import type { MedusaConfig } from '../../config.ts';
import type { CommerceScope, ProductKey, ShopProduct } from '../../port.ts';
import { productKeyText } from '../../port.ts';
import { articleNamed, articlesOf, type Article } from './articles.ts';
import { isAskable } from './askable.ts';
import { depthIn } from './categories.ts';
import type { MedusaClient } from './client.ts';
import { mapProduct } from './mapProduct.ts';
import { productQueries } from './productQueries.ts';
import type { Reference } from './reference.ts';
import { product, productFields, type WireProduct } from './wire.ts';

/** Keys in one request: the URL stays below what servers take (16 KB), and below the thousand parameters that Medusa reads. */
const KEYS_PER_REQUEST = 100;

export interface ProductReader {
  read(keys: readonly ProductKey[], scope: CommerceScope): Promise<Readings<ShopProduct>>;
  /** Articles as they stand in the shop, by the key's text. */
  find(keys: readonly ProductKey[], scope: CommerceScope): Promise<ReadonlyMap<string, Reading<Article> | Error>>;
}

/** Articles by any mixture of keys, kept for a while: they are the same for everyone, and in Medusa in every language. */
export function createProductReader(parts: {
  readonly client: MedusaClient;
  readonly config: MedusaConfig;
  readonly reference: Reference;
  readonly clock: BusinessClock;
}): ProductReader {
  const { client, config, reference, clock } = parts;
  const shelf = createShelf<Article>({
    maxEntries: 100_000,
    name: 'shop articles',
    ttlMs: config.COMMERCE_DISPLAY_TTL_MS,
    staleIfErrorMs: config.COMMERCE_STALE_IF_ERROR_MS,
    timeoutMs: config.COMMERCE_TIMEOUT_MS * 2,
    clock,
    aliasesOf: ({ sku, variant, product: own }) => [`sku:${sku}`, `id:${variant?.id ?? own.id}`],
  });

  const ask = async (
    keys: readonly ProductKey[],
    deadline: Deadline,
    priority: CommerceScope['priority'],
  ): Promise<readonly WireProduct[]> => {
    const chunks: ProductKey[][] = [];
    for (let from = 0; from < keys.length; from += KEYS_PER_REQUEST)
      chunks.push(keys.slice(from, from + KEYS_PER_REQUEST));
    const pages = await Promise.all(
      chunks
        .flatMap((chunk) => productQueries(chunk, config))
        .map((query) =>
          client.list(
            'products',
            'products',
            product,
            // Several may bear one GTIN.
            { ...query, fields: productFields, limit: KEYS_PER_REQUEST * 2 },
            { deadline, ...(priority === undefined ? {} : { priority }) },
          ),
        ),
    );
    return pages.flatMap(({ rows }) => rows);
  };

  const find: ProductReader['find'] = async (keys, scope) => {
    const byText = new Map(keys.filter(({ value }) => isAskable(value)).map((key) => [productKeyText(key), key]));
    const readings = await shelf.read({
      keys: [...byText.keys()],
      scope: publicScope,
      deadline: scope.deadline,
      load: async (missing, deadline) => {
        const wanted = missing.flatMap((text) => byText.get(text) ?? []);
        const found = await ask(wanted, deadline, scope.priority);
        const products = [...new Map(found.map((each) => [each.id, articlesOf(each, config)])).values()];
        return new Map(
          wanted.flatMap((key) => {
            const article = products.flatMap((articles) => articleNamed(articles, key) ?? [])[0];
            return article === undefined ? [] : [[productKeyText(key), article]];
          }),
        );
      },
    });
    const answers = new Map<string, Reading<Article> | Error>();
    for (const [text, reading] of readings) {
      if (reading instanceof Error) answers.set(text, reading);
      else if (reading.value !== null) answers.set(text, { ...reading, value: reading.value });
    }
    return answers;
  };

  return {
    find,
    read: async (keys, scope) => {
      const [channels, categories, found] = await Promise.all([
        reference.channels.read(scope.deadline),
        reference.categories.read(scope.deadline),
        find(keys, scope),
      ]);
      const depthOf = (id: string): number => depthIn(categories.value, id);
      return new Map(
        [...found].map(([text, reading]): [string, Reading<ShopProduct> | Error] => [
          text,
          reading instanceof Error
            ? reading
            : {
                value: mapProduct(reading.value, { config, channels: channels.value, depthOf }),
                ...freshness([reading]),
              },
        ]),
      );
    },
  };
}
