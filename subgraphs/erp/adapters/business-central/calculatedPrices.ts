import type { CacheScope } from '../../../../platform/cache/index.ts';
import type { Market } from '../../../../platform/context/index.ts';
import type { Reading, Shelf } from '../../../kit/index.ts';
import type { ErpScope } from '../../port.ts';
import { accountScope } from './accountScope.ts';
import { inChunks } from './chunks.ts';
import type { BusinessCentralClient } from './client.ts';
import { all, eq, eqDay, eqNumber, oneOf } from './filter.ts';
import { groupBy } from './groupBy.ts';
import { itemTag } from './keptTags.ts';
import * as wire from './wire.ts';

/** For whom the extension calculates. */
export interface PriceAsker {
  readonly customerNo: string;
  /** As if the customer were in this price group; null: as it is. */
  readonly priceGroup: string | null;
}

export interface CalculatedKey {
  readonly asker: PriceAsker;
  readonly item: string;
  /** Of each unit. */
  readonly quantity: string;
}

/** By which a day and an entity set an extension is asked. */
export interface CalculationSetting {
  readonly entitySet: string;
  /** Of the document, YYYY-MM-DD in the market's zone. */
  readonly day: string;
}

/**
 * What the extension's page calculates: every unit and variant of an item for a quantity, one inner request for as many items of one asker as it
 * takes. Kept by all that it was asked by.
 */
export async function readCalculatedPrices(
  client: BusinessCentralClient,
  shelf: Shelf<readonly wire.WireCalculatedPrice[]>,
  wanted: readonly CalculatedKey[],
  { entitySet, day }: CalculationSetting,
  scope: ErpScope,
): Promise<ReadonlyMap<string, Reading<readonly wire.WireCalculatedPrice[] | null> | Error>> {
  const { market } = scope;
  const textOf = (key: CalculatedKey): string => calculatedKeyText(key, market, day);
  return shelf.read({
    keys: wanted,
    keyOf: textOf,
    scope: ({ asker }) => scopeOf(asker, market),
    tagsOf: ({ item }) => [itemTag(item)],
    load: async (missing, deadline) => {
      const options = { deadline, priority: scope.priority ?? 'interactive' };
      const alike = groupBy(missing, ({ asker, quantity }) => JSON.stringify([asker, quantity]));
      const parts = [...alike.values()].map(async (keys) => {
        const [first] = keys;
        if (first === undefined) return [];
        const { asker, quantity } = first;
        const rows = await inChunks(
          keys.map(({ item }) => item),
          (items) =>
            client.rows(
              {
                entitySet,
                row: wire.calculatedPrice,
                filter: all(
                  oneOf('itemNo', items),
                  eq('customerNo', asker.customerNo),
                  ...(asker.priceGroup === null ? [] : [eq('customerPriceGroup', asker.priceGroup)]),
                  eqNumber('quantity', quantity),
                  eqDay('calculationDate', day),
                  eq('currencyCode', market.currency),
                ),
              },
              options,
            ),
        );
        const byItem = groupBy(rows, ({ itemNo }) => itemNo);
        return keys.map((key) => [textOf(key), byItem.get(key.item) ?? []] as const);
      });
      return new Map((await Promise.all(parts)).flat());
    },
    deadline: scope.deadline,
    anew: scope.anew ?? false,
  });
}

export function calculatedKeyText({ asker, item, quantity }: CalculatedKey, market: Market, day: string): string {
  return JSON.stringify([asker.customerNo, asker.priceGroup, market.currency, day, quantity, item]);
}

/** A price group's prices are one for all of the group; what the public pays is nobody's own. */
function scopeOf({ customerNo, priceGroup }: PriceAsker, market: Market): CacheScope {
  if (priceGroup !== null) return { kind: 'group', group: `Customer Price Group ${priceGroup}` };
  return accountScope(customerNo, market);
}
