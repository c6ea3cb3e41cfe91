import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { createCalendar, type Shelf, type Snapshot } from '../../../kit/index.ts';
import type { ChangeMark, ErpPort, ErpScope, WatchQuery } from '../../port.ts';
import type { SkuRule } from '../../sku.ts';
import { inChunks } from './chunks.ts';
import type { BusinessCentralClient } from './client.ts';
import { readCustomers, type CustomerTerms } from './customers.ts';
import { all, instant, oneOf } from './filter.ts';
import { groupBy } from './groupBy.ts';
import type { Campaign, Reference } from './reference.ts';
import * as wire from './wire.ts';

export interface MarkParts {
  readonly client: BusinessCentralClient;
  readonly sku: SkuRule;
  readonly reference: Snapshot<Reference>;
  readonly customers: Shelf<CustomerTerms>;
  /** Of all markets: a price line holds for whole days. */
  readonly timeZones: readonly string[];
}

interface Row {
  readonly id: string;
  readonly '@odata.etag': string;
}

/**
 * Rows of the watched items that were changed lately, told apart by their ETags; one `$batch` a look. A row that is deleted leaves no trace
 * here: what hung on it is told when it is next read.
 */
export function createMarks(parts: MarkParts): Pick<ErpPort, 'priceMarks' | 'stockMarks' | 'payers'> {
  const { client, sku, reference, customers } = parts;
  const calendars = [...new Set(parts.timeZones)].map(createCalendar);

  const changed = <T extends Row>(
    entitySet: string,
    itemField: string,
    row: z.ZodType<T>,
    { skus, since }: WatchQuery,
    { deadline, priority = 'background' }: ErpScope,
  ): Promise<readonly T[]> =>
    inChunks(
      skus.map((text) => sku.split(text).item),
      (items) =>
        client.rows(
          {
            entitySet,
            row,
            filter: all(oneOf(itemField, items), instant('lastModifiedDateTime', 'ge', since)),
          },
          { deadline, priority },
        ),
    );

  /** For each watched article that a row of its item concerns: a row without a variant concerns all, a parent is concerned by all. */
  const marksOf = <T extends Row>(
    { skus }: WatchQuery,
    rows: readonly T[],
    whatOf: (row: T) => { readonly item: string; readonly variant: string } & Pick<ChangeMark, 'customer' | 'location'>,
  ): readonly ChangeMark[] => {
    const byItem = groupBy(skus, (text) => sku.split(text).item);
    return rows.flatMap((row) => {
      const { item, variant, customer, location } = whatOf(row);
      const concerned = (byItem.get(item) ?? []).filter((text) => {
        const own = sku.split(text).variant;
        return variant === '' || own === '' || own === variant;
      });
      return concerned.map((text) => ({
        id: `${row.id} ${text}`,
        version: row['@odata.etag'],
        sku: text,
        customer,
        location,
      }));
    });
  };

  const cardMarks = async (query: WatchQuery, scope: ErpScope): Promise<readonly ChangeMark[]> => {
    const cards = await changed('itemCards', 'number', wire.changedCard, query, scope);
    return marksOf(query, cards, ({ number }) => ({ item: number, variant: '', customer: null, location: null }));
  };

  return {
    priceMarks: async (query, scope) => {
      const [lines, cards, known] = await Promise.all([
        changed('priceListLines', 'itemNo', wire.changedLine, query, scope),
        cardMarks(query, scope),
        reference.read(scope.deadline),
      ]);
      const setting = `${calendars.map((calendar) => calendar.dayOf(scope.now)).join()} ${digest(known.value.campaigns)}`;
      return [
        ...marksOf(query, lines, ({ itemNo, variantCode, assignToType, assignToNo }) => ({
          item: itemNo,
          variant: variantCode,
          customer: assignToType === 'Customer' ? assignToNo : null,
          location: null,
        })),
        ...cards,
        // Lines begin and end with the day and with their campaign, without being written.
        ...query.skus.map((text) => ({
          id: `setting ${text}`,
          version: setting,
          sku: text,
          customer: null,
          location: null,
        })),
      ];
    },
    stockMarks: async (query, scope) => {
      const [rows, cards] = await Promise.all([
        changed('stockByLocation', 'itemNo', wire.changedStock, query, scope),
        cardMarks(query, scope),
      ]);
      const stock = marksOf(query, rows, ({ itemNo, variantCode, locationCode }) => ({
        item: itemNo,
        variant: variantCode,
        customer: null,
        location: locationCode,
      }));
      return [...stock, ...cards];
    },
    payers: async (customerNumbers, scope) => {
      if (customerNumbers.length === 0) return [];
      const terms = await readCustomers(client, customers, customerNumbers, scope);
      const payers = [...terms.values()].flatMap((reading) => {
        if (reading instanceof Error) throw reading;
        return reading.value === null ? [] : [reading.value.billTo];
      });
      return [...new Set([...customerNumbers, ...payers])];
    },
  };
}

function digest(campaigns: ReadonlyMap<string, Campaign>): string {
  const text = JSON.stringify(
    [...campaigns.values()].map(({ no, activated, startingDate, endingDate }) => [
      no,
      activated,
      startingDate,
      endingDate,
    ]),
  );
  return createHash('sha256').update(text).digest('base64url');
}
