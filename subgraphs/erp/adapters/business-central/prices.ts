import {
  type Calendar,
  createCalendars,
  freshness,
  noPriceSheet,
  type Reading,
  type Readings,
  type Shelf,
  type Snapshot,
} from '../../../kit/index.ts';
import type { BusinessCentralConfig } from '../../config.ts';
import { priceKeyText, type ErpScope, type PriceKey, type PriceSheet } from '../../port.ts';
import type { SkuRule } from '../../sku.ts';
import type { BusinessCentralClient } from './client.ts';
import { readCustomers, type CustomerTerms } from './customers.ts';
import { groupBy } from './groupBy.ts';
import { isTorn, type ReadPart } from './isTorn.ts';
import { itemTag } from './keptTags.ts';
import { readItems, type ItemFacts } from './items.ts';
import { priceLinesKey, readPriceLines, type Audience, type PriceLineShelf } from './priceLines.ts';
import { itemCardRecord, toPriceRecord, type RecordSetting } from './priceRecord.ts';
import { sheetHead } from './priceSheet.ts';
import type { Reference } from './reference.ts';
import { referenceFor } from './referenceFor.ts';
import type { WirePriceListLine } from './wire.ts';

export interface PriceParts {
  readonly system: string;
  readonly config: BusinessCentralConfig;
  readonly client: BusinessCentralClient;
  readonly sku: SkuRule;
  readonly reference: Snapshot<Reference>;
  readonly items: Shelf<ItemFacts>;
  readonly customers: Shelf<CustomerTerms>;
  readonly lines: PriceLineShelf;
  /** What is kept of these tags is read anew, on all nodes. */
  readonly forget: (tags: readonly string[]) => Promise<void>;
}

/**
 * The facts from which V16 decides, by article and buyer. Cold it costs one `$batch` for a buyer without groups, two for one with
 * (whose groups are known only then), one more when somebody else pays (bill-to).
 */
export function createPrices(
  parts: PriceParts,
): (keys: readonly PriceKey[], scope: ErpScope) => Promise<Readings<PriceSheet>> {
  const calendarOf = createCalendars();
  return async (keys, scope) => {
    const calendar = calendarOf(scope.market.timeZone);
    const byBuyer = groupBy(keys, ({ customer }) => customer ?? '');
    const sheets = [...byBuyer.values()].map(async (asked) => {
      const customer = asked[0]?.customer ?? null;
      try {
        return await sheetsFor(parts, customer, asked, scope, calendar);
      } catch (cause) {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        return asked.map((key) => [priceKeyText(key), error] as const);
      }
    });
    return new Map((await Promise.all(sheets)).flat());
  };
}

async function sheetsFor(
  parts: PriceParts,
  customer: string | null,
  keys: readonly PriceKey[],
  scope: ErpScope,
  calendar: Calendar,
  retry: Retry = { left: 2, audiences: [] },
): Promise<(readonly [string, Reading<PriceSheet> | Error])[]> {
  const { client, config, sku } = parts;
  const { market } = scope;
  const buyerNo = customer ?? market.walkInCustomer;
  const itemNos = [...new Set(keys.map((key) => sku.split(key.sku).item))];
  const everybody: readonly Audience[] = [
    { type: 'All Customers', no: '' },
    { type: 'Customer Price Group', no: market.memberPriceGroup },
  ];
  const linesFor = async (audiences: readonly Audience[]) =>
    readPriceLines(
      client,
      parts.lines,
      audiences.flatMap((audience) => itemNos.map((item) => ({ audience, item }))),
      scope,
    );
  const own = (no: string): Audience => ({ type: 'Customer', no });

  // The buyer's own lines are asked for before it is known who pays, so that everything but the groups goes in one batch. Where nodes share what is
  // everybody's, that is looked for elsewhere first: what no other node can have does not wait for it, and goes with the buyer's terms.
  const shared = [...everybody, ...retry.audiences];
  const [reference, items, buyer, sharedLines, ownLines] = await Promise.all([
    referenceFor(parts.reference, client, scope),
    readItems(client, parts.items, itemNos, scope),
    payerOf(parts, buyerNo, scope),
    linesFor(customer === null ? [...shared, own(buyerNo)] : shared),
    customer === null ? new Map<string, Reading<null>>() : linesFor([own(buyerNo)]),
  ]);
  const firstLines = new Map([...sharedLines, ...ownLines]);
  if (buyer.terms === null && customer !== null) {
    // The account has gone from the ERP: what is left is what everybody pays.
    const asked = keys.map((key) => ({ ...key, customer: null }));
    const open = new Map(await sheetsFor(parts, null, asked, scope, calendar));
    return keys.flatMap((key) => {
      const sheet = open.get(priceKeyText({ ...key, customer: null }));
      return sheet === undefined ? [] : [[priceKeyText(key), sheet] as const];
    });
  }
  const terms = buyer.terms;
  const later = terms === null ? [] : groupsOf(terms, market.memberPriceGroup, reference.value);
  if (terms !== null && terms.number !== buyerNo) later.push(own(terms.number));
  const unread = later.filter(({ type, no }) => !retry.audiences.some((read) => read.type === type && read.no === no));
  const laterLines = unread.length === 0 ? new Map<string, Reading<null>>() : await linesFor(unread);
  const audiences = [...everybody, ...later, ...(terms === null || terms.number === buyerNo ? [own(buyerNo)] : [])];

  const linesOf = (itemNo: string, of: readonly Audience[]) =>
    of.map((audience) => {
      const text = priceLinesKey({ audience, item: itemNo }, market.currency);
      return laterLines.get(text) ?? firstLines.get(text);
    });
  // What was kept of an article's parts may be from before and after a change: then it is all read once more, together. Lines of the walk-in
  // account are seldom any, and each node reads them for itself: by them nodes would make each other read.
  const weighed = customer === null ? audiences.filter(({ type }) => type !== 'Customer') : audiences;
  const torn = itemNos.filter((itemNo) => isTorn(readParts(items.get(itemNo), linesOf(itemNo, weighed))));
  if (torn.length > 0 && retry.left > 0) {
    await parts.forget(torn.map(itemTag));
    // Where others read and forget at the same time it may be torn again: the last time it is read for this request alone, in one batch.
    const again: ErpScope = retry.left > 1 ? scope : { ...scope, anew: true };
    return sheetsFor(parts, customer, keys, again, calendar, { left: retry.left - 1, audiences: later });
  }

  return keys.map((key) => {
    const { item: itemNo, variant } = sku.split(key.sku);
    const item = items.get(itemNo);
    const lines = linesOf(itemNo, audiences);
    const readings: readonly (Reading<unknown> | Error | undefined)[] = [item, ...lines];
    const failed = readings.find((reading) => reading instanceof Error);
    if (failed !== undefined) return [priceKeyText(key), failed] as const;
    const facts = isReading(item) ? item.value : null;
    const found = lines.filter(isReading).flatMap(({ value }) => value ?? []);
    const sheet = facts === null ? noPriceSheet : sheetOf(facts, variant, found);
    return [
      priceKeyText(key),
      { value: sheet, ...freshness([reference, buyer.reading, ...readings.filter(isReading)]) },
    ] as const;
  });

  function sheetOf(item: ItemFacts, variant: string, found: readonly WirePriceListLine[]): PriceSheet {
    const setting: RecordSetting = {
      system: parts.system,
      locale: scope.locale,
      calendar,
      reference: reference.value,
      item,
      vatGroup: market.erpVatBusPostingGroup,
      memberGroup: market.memberPriceGroup,
      employeeGroups: config.ERP_EMPLOYEE_PRICE_GROUPS,
      buyer: terms,
      walkIn: customer === null,
    };
    const concerning = found.filter(
      ({ variantCode }) => variantCode === '' || variant === '' || variantCode === variant,
    );
    return {
      ...sheetHead(item, variant, { reference: reference.value, config, calendar, scope }),
      records: [...concerning.map((line) => toPriceRecord(line, setting)), itemCardRecord(setting)],
    };
  }
}

/** How often an article whose parts do not belong together is read again, and what is known of the buyer by then, to be read with the rest. */
interface Retry {
  readonly left: number;
  readonly audiences: readonly Audience[];
}

/** What was read of one article, of which its price is made. */
function readParts(
  item: Reading<ItemFacts | null> | Error | undefined,
  lines: readonly (Reading<readonly WirePriceListLine[] | null> | Error | undefined)[],
): readonly ReadPart[] {
  const card = isReading(item)
    ? [{ asOf: item.asOf, writtenAt: item.value === null ? [] : [item.value.card.lastModifiedDateTime] }]
    : [];
  const rows = lines.filter(isReading).map(({ asOf, value }) => ({
    asOf,
    writtenAt: (value ?? []).map(({ lastModifiedDateTime }) => lastModifiedDateTime),
  }));
  return [...card, ...rows];
}

interface Payer {
  /** null: there is no such account. */
  readonly terms: CustomerTerms | null;
  readonly reading: Reading<unknown>;
}

/** The customer whose terms count: the bill-to customer. */
async function payerOf(parts: PriceParts, number: string, scope: ErpScope): Promise<Payer> {
  const buyer = await one(number);
  const billTo = buyer.value?.billTo;
  if (billTo === undefined || billTo === number) return { terms: buyer.value, reading: buyer };
  const payer = await one(billTo);
  return { terms: payer.value ?? buyer.value, reading: { value: null, ...freshness([buyer, payer]) } };

  async function one(no: string): Promise<Reading<CustomerTerms | null>> {
    const reading = (await readCustomers(parts.client, parts.customers, [no], scope)).get(no);
    if (reading instanceof Error) throw reading;
    if (reading === undefined) throw new Error('A shelf answers every key.');
    return reading;
  }
}

/** Groups and campaigns whose lines hold for these terms; the members' lines are read for everybody anyway. */
function groupsOf(terms: CustomerTerms, memberGroup: string, reference: Reference): Audience[] {
  const { priceGroup, discountGroup, targetedBy } = terms;
  const groups: Audience[] = [];
  if (priceGroup !== '' && priceGroup !== memberGroup) groups.push({ type: 'Customer Price Group', no: priceGroup });
  if (discountGroup !== '') groups.push({ type: 'Customer Disc. Group', no: discountGroup });
  for (const no of targetedBy) {
    if (reference.campaigns.get(no)?.activated === true) groups.push({ type: 'Campaign', no });
  }
  return groups;
}

function isReading<T>(value: Reading<T> | Error | undefined): value is Reading<T> {
  return value !== undefined && !(value instanceof Error);
}
