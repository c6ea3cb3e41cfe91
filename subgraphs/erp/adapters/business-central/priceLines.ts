import { publicScope, type CacheScope } from '../../../../platform/cache/index.ts';
import type { Market } from '../../../../platform/context/index.ts';
import type { Reading, Shelf } from '../../../kit/index.ts';
import type { ErpScope } from '../../port.ts';
import { accountScope } from './accountScope.ts';
import { inChunks } from './chunks.ts';
import type { BusinessCentralClient } from './client.ts';
import { all, eq, oneOf } from './filter.ts';
import { groupBy } from './groupBy.ts';
import { itemTag, keptTags, linesTag } from './keptTags.ts';
import * as wire from './wire.ts';

type AssignToType = wire.WirePriceListLine['assignToType'];

/** To whom price lines are assigned: the only lines that are asked for are those that everybody, or this buyer, may know. */
export interface Audience {
  readonly type: AssignToType;
  /** '' for all customers. */
  readonly no: string;
}

export interface AudienceLines {
  readonly audience: Audience;
  readonly item: string;
}

export type PriceLineShelf = Shelf<readonly wire.WirePriceListLine[]>;

/**
 * Active price lines, past and coming ones included, of each audience for each item, in the market's currency or without one.
 * Kept by audience, item and currency, so that what one buyer may know is never given to another.
 */
export async function readPriceLines(
  client: BusinessCentralClient,
  shelf: PriceLineShelf,
  wanted: readonly AudienceLines[],
  scope: ErpScope,
): Promise<ReadonlyMap<string, Reading<readonly wire.WirePriceListLine[] | null> | Error>> {
  const { currency } = scope.market;
  return shelf.read({
    keys: wanted,
    keyOf: (key) => priceLinesKey(key, currency),
    scope: ({ audience }) => scopeOf(audience, scope.market),
    tagsOf: ({ item }) => [itemTag(item), linesTag(item), keptTags.lines],
    load: async (missing, deadline) => {
      const options = { deadline, priority: scope.priority ?? 'interactive' };
      const byAudience = groupBy(missing, ({ audience }) => `${audience.type}|${audience.no}`);
      const parts = [...byAudience.values()].map(async (keys) => {
        const [first] = keys;
        if (first === undefined) return [];
        const { type, no } = first.audience;
        const lines = await inChunks(
          keys.map(({ item }) => item),
          (items) =>
            client.rows(
              {
                entitySet: 'priceListLines',
                row: wire.priceListLine,
                filter: all(
                  oneOf('itemNo', items),
                  eq('assignToType', type),
                  ...(type === 'All Customers' ? [] : [eq('assignToNo', no)]),
                  eq('status', 'Active'),
                  oneOf('currencyCode', ['', currency]),
                ),
              },
              options,
            ),
        );
        const byItem = groupBy(lines, ({ itemNo }) => itemNo);
        return keys.map((key) => [priceLinesKey(key, currency), byItem.get(key.item) ?? []] as const);
      });
      return new Map((await Promise.all(parts)).flat());
    },
    deadline: scope.deadline,
    anew: scope.anew ?? false,
  });
}

export function priceLinesKey({ audience, item }: AudienceLines, currency: string): string {
  return JSON.stringify([audience.type, audience.no, currency, item]);
}

function scopeOf({ type, no }: Audience, market: Market): CacheScope {
  switch (type) {
    case 'All Customers':
      return publicScope;
    case 'Customer':
      return accountScope(no, market);
    case 'Customer Price Group':
    case 'Customer Disc. Group':
    case 'Campaign':
      return { kind: 'group', group: `${type} ${no}` };
  }
}
