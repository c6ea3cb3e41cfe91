import { publicScope } from '../../../../platform/cache/index.ts';
import type { Reading, Shelf } from '../../../kit/index.ts';
import type { ErpScope } from '../../port.ts';
import type { BusinessCentralClient, ReadOptions } from './client.ts';
import { itemTag, keptTags } from './keptTags.ts';
import { inChunks } from './chunks.ts';
import { oneOf } from './filter.ts';
import { groupBy } from './groupBy.ts';
import * as wire from './wire.ts';

/** One item with all that hangs under it. */
export interface ItemFacts {
  readonly card: wire.WireItemCard;
  readonly variants: readonly string[];
  readonly units: readonly wire.WireItemUnit[];
  readonly references: readonly wire.WireItemReference[];
  readonly measures: readonly wire.WireItemMeasure[];
}

/** Items by number, through the shelf; null: there is no such item. */
export async function readItems(
  client: BusinessCentralClient,
  shelf: Shelf<ItemFacts>,
  numbers: readonly string[],
  scope: ErpScope,
): Promise<ReadonlyMap<string, Reading<ItemFacts | null> | Error>> {
  return shelf.read({
    keys: [...new Set(numbers)],
    scope: publicScope,
    tagsOf: (number) => [itemTag(number), keptTags.items],
    load: (missing, deadline) => loadItems(client, missing, { deadline, priority: scope.priority ?? 'interactive' }),
    deadline: scope.deadline,
    anew: scope.anew ?? false,
  });
}

async function loadItems(
  client: BusinessCentralClient,
  numbers: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, ItemFacts>> {
  const read = <T>(
    entitySet: string,
    field: string,
    row: Parameters<typeof client.rows<T>>[0]['row'],
    api?: 'standard',
  ) =>
    inChunks(numbers, (chunk) =>
      client.rows({ entitySet, row, filter: oneOf(field, chunk), ...(api ? { api } : {}) }, options),
    );
  const [cards, variants, units, references, measures] = await Promise.all([
    read('itemCards', 'number', wire.itemCard),
    read('itemVariants', 'itemNumber', wire.itemVariant, 'standard'),
    read('itemUnitsOfMeasure', 'itemNo', wire.itemUnit),
    read('itemReferences', 'itemNo', wire.itemReference),
    read('itemMeasures', 'itemNo', wire.itemMeasure),
  ]);
  const variantsOf = groupBy(variants, ({ itemNumber }) => itemNumber);
  const unitsOf = groupBy(units, ({ itemNo }) => itemNo);
  const referencesOf = groupBy(references, ({ itemNo }) => itemNo);
  const measuresOf = groupBy(measures, ({ itemNo }) => itemNo);
  return new Map(
    cards.map((card) => [
      card.number,
      {
        card,
        variants: (variantsOf.get(card.number) ?? []).map(({ code }) => code),
        units: unitsOf.get(card.number) ?? [],
        references: referencesOf.get(card.number) ?? [],
        measures: measuresOf.get(card.number) ?? [],
      },
    ]),
  );
}
