import { toDecimal } from '../../../../platform/money/index.ts';
import {
  createCalendar,
  freshness,
  noPriceSheet,
  type Calendar,
  type Reading,
  type Readings,
  type Shelf,
} from '../../../kit/index.ts';
import type { PriceRecord } from '../../__generated__/resolvers.ts';
import { priceKeyText, type ErpScope, type PriceKey, type PriceSheet } from '../../port.ts';
import { calculatedKeyText, readCalculatedPrices, type PriceAsker } from './calculatedPrices.ts';
import { readCustomers } from './customers.ts';
import { groupBy } from './groupBy.ts';
import { readItems, type ItemFacts } from './items.ts';
import type { PriceParts } from './prices.ts';
import { sheetHead } from './priceSheet.ts';
import { listRecord, quotedRecord, type QuotedFor, type QuotedSetting } from './quotedRecord.ts';
import { referenceFor } from './referenceFor.ts';
import type { WireCalculatedPrice } from './wire.ts';

export interface ExtensionPriceParts extends Omit<PriceParts, 'lines' | 'forget'> {
  readonly calculated: Shelf<readonly WireCalculatedPrice[]>;
}

/**
 * The prices of a site whose extension calculates them: its page is asked for what everybody pays, what a member would and what the buyer does, and
 * what it answers is given as it stands. Cold it costs one `$batch`, whoever buys.
 */
export function createExtensionPrices(
  parts: ExtensionPriceParts,
): (keys: readonly PriceKey[], scope: ErpScope) => Promise<Readings<PriceSheet>> {
  return async (keys, scope) => {
    const calendar = createCalendar(scope.market.timeZone);
    const byBuyer = groupBy(keys, ({ customer }) => customer ?? '');
    const sheets = [...byBuyer.values()].map(async (asked) => {
      try {
        return await sheetsFor(parts, asked[0]?.customer ?? null, asked, scope, calendar);
      } catch (cause) {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        return asked.map((key) => [priceKeyText(key), error] as const);
      }
    });
    return new Map((await Promise.all(sheets)).flat());
  };
}

async function sheetsFor(
  parts: ExtensionPriceParts,
  customer: string | null,
  keys: readonly PriceKey[],
  scope: ErpScope,
  calendar: Calendar,
): Promise<(readonly [string, Reading<PriceSheet> | Error])[]> {
  const { client, config, sku } = parts;
  const { market } = scope;
  const day = calendar.dayOf(scope.now);
  const askers = new Map<QuotedFor, PriceAsker>([
    ['public', { customerNo: market.walkInCustomer, priceGroup: null }],
    ['members', { customerNo: market.walkInCustomer, priceGroup: market.memberPriceGroup }],
  ]);
  if (customer !== null) askers.set('buyer', { customerNo: customer, priceGroup: null });
  const itemOf = (key: PriceKey): string => sku.split(key.sku).item;
  const wantedBy = (asker: PriceAsker) =>
    keys.map((key) => ({ asker, item: itemOf(key), quantity: key.quantity ?? '1' }));

  const [reference, items, buyers, calculated] = await Promise.all([
    referenceFor(parts.reference, client, scope),
    readItems(client, parts.items, keys.map(itemOf), scope),
    readCustomers(client, parts.customers, customer === null ? [] : [customer], scope),
    readCalculatedPrices(
      client,
      parts.calculated,
      [...askers.values()].flatMap(wantedBy),
      { entitySet: config.ERP_CALCULATED_PRICES, day },
      scope,
    ),
  ]);
  const buyer = customer === null ? null : buyers.get(customer);
  if (buyer instanceof Error) throw buyer;
  // The account has gone from the ERP, and the page refuses it: what is left is what everybody pays.
  if (buyer?.value == null) askers.delete('buyer');
  const quotedSetting: QuotedSetting = {
    system: parts.system,
    locale: scope.locale,
    calendar,
    reference: reference.value,
    memberGroup: market.memberPriceGroup,
    employeeGroups: config.ERP_EMPLOYEE_PRICE_GROUPS,
    company: buyer?.value?.company ?? false,
  };

  return keys.map((key) => {
    const { item: itemNo, variant } = sku.split(key.sku);
    const item = items.get(itemNo);
    const rows = new Map<QuotedFor, Reading<readonly WireCalculatedPrice[] | null> | Error | undefined>();
    for (const [whose, asker] of askers) {
      const text = calculatedKeyText({ asker, item: itemNo, quantity: key.quantity ?? '1' }, market, day);
      rows.set(whose, calculated.get(text));
    }
    const readings: readonly (Reading<unknown> | Error | undefined)[] = [item, buyer ?? undefined, ...rows.values()];
    const failed = readings.find((reading) => reading instanceof Error);
    if (failed !== undefined) return [priceKeyText(key), failed] as const;
    const fresh = freshness([reference, ...readings.filter(isReading)]);
    const facts = isReading(item) ? item.value : null;
    const value = facts === null ? noPriceSheet : sheetOf(facts, variant, rows, fresh.asOf);
    return [priceKeyText(key), { value, ...fresh }] as const;
  });

  function sheetOf(
    item: ItemFacts,
    variant: string,
    rows: ReadonlyMap<QuotedFor, Reading<readonly WireCalculatedPrice[] | null> | Error | undefined>,
    asOf: string,
  ): PriceSheet {
    const of = (whose: QuotedFor): readonly WireCalculatedPrice[] => {
      const reading = rows.get(whose);
      const found = isReading(reading) ? (reading.value ?? []) : [];
      return found.filter(({ variantCode }) => variant === '' || variantCode === variant);
    };
    const head = sheetHead(item, variant, { reference: reference.value, config, calendar, scope });
    return { ...head, holdsUntil: holdsUntil(asOf), records: recordsOf(of, quotedSetting) };
  }

  /** The page may say when an answer ends, but not that nothing changes until then: no longer than what is shown may be old. */
  function holdsUntil(asOf: string): string {
    const oldest = Date.parse(asOf) + config.ERP_DISPLAY_TTL_MS;
    return new Date(Math.max(oldest, Date.parse(scope.now))).toISOString();
  }
}

/** Each price once: who pays what everybody pays has no record of an own. */
function recordsOf(of: (whose: QuotedFor) => readonly WireCalculatedPrice[], setting: QuotedSetting): PriceRecord[] {
  const open = of('public');
  const own = of('buyer').filter((row) => !open.some((other) => isSamePrice(row, other)));
  const isMember = of('buyer').some(({ customerPriceGroup }) => customerPriceGroup === setting.memberGroup);
  const members = isMember ? [] : of('members').filter((row) => !open.some((other) => isSamePrice(row, other)));
  return [
    ...open.map((row) => quotedRecord(row, 'public', setting)),
    ...members.map((row) => quotedRecord(row, 'members', setting)),
    ...own.map((row) => quotedRecord(row, 'buyer', setting)),
    ...open.map((row) => listRecord(row, setting.system)),
  ];
}

function isSamePrice(one: WireCalculatedPrice, other: WireCalculatedPrice): boolean {
  return (
    one.variantCode === other.variantCode &&
    one.unitOfMeasureCode === other.unitOfMeasureCode &&
    one.currencyCode === other.currencyCode &&
    toDecimal(one.lineAmountExcludingVat).eq(toDecimal(other.lineAmountExcludingVat)) &&
    toDecimal(one.lineAmountIncludingVat).eq(toDecimal(other.lineAmountIncludingVat))
  );
}

function isReading<T>(value: Reading<T> | Error | undefined): value is Reading<T> {
  return value !== undefined && !(value instanceof Error);
}
