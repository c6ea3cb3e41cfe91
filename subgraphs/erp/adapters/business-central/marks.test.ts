import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSettableClock, type SettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { startDeadline, type OwnedDeadline } from '../../../../platform/deadline/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createLogger } from '../../../../platform/log/index.ts';
import { createChangeWatch, createShelf, type ChangeWatch } from '../../../kit/index.ts';
import type { ChangeMark, ErpScope } from '../../port.ts';
import { createSkuRule } from '../../sku.ts';
import type { BusinessCentralClient, RowQuery } from './client.ts';
import type { CustomerTerms } from './customers.ts';
import { createMarks } from './marks.ts';
import type { Campaign, Reference } from './reference.ts';

const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
const market = markets.default;

interface TableRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly changedAt: string;
}

const start = '2026-11-20T09:00:00.000Z';
/** Copenhagen is an hour before UTC in November, Helsinki two. */
const timeZones = ['Europe/Copenhagen', 'Europe/Helsinki', 'Europe/Copenhagen'];

let clock: SettableClock;
let tables: Record<string, TableRow[]>;
let asked: { readonly entitySet: string; readonly filter: string }[];
let campaigns: Campaign[];
let failure: Error | undefined;
let deadline: OwnedDeadline;
const closing: (() => void)[] = [];

beforeEach(() => {
  clock = createSettableClock(start);
  tables = { priceListLines: [], itemCards: [], stockByLocation: [], retailCustomers: [], campaignTargets: [] };
  asked = [];
  campaigns = [];
  failure = undefined;
  deadline = startDeadline(30_000);
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
  deadline.dispose();
});

/** The tables, filtered as Business Central would: by a list of values, and by when a row was last changed. */
const client: BusinessCentralClient = {
  rows: async <T>({ entitySet, row, filter }: RowQuery<T>) => {
    const text = filter?.text ?? '';
    asked.push({ entitySet, filter: text });
    if (failure) throw failure;
    const [, field = '', list = ''] = /(\w+) in \(([^)]*)\)/.exec(text) ?? [];
    const values = new Set([...list.matchAll(/'([^']*)'/g)].map(([, value]) => value));
    const since = /lastModifiedDateTime ge (\S+)/.exec(text)?.[1] ?? '';
    return (tables[entitySet] ?? [])
      .filter((one) => values.has(String(one[field])) && one.changedAt >= since)
      .map((one) => row.parse(one));
  },
  send: () => Promise.reject(new Error('A look subscribes to nothing.')),
  company: () => Promise.reject(new Error('A look asks for no company.')),
  signIn: () => Promise.resolve(),
  close: () => undefined,
};

let edits = 0;

/** Writes a row: what had the same id is replaced, as is its ETag. */
function write(entitySet: string, fields: Readonly<Record<string, unknown>> & { readonly id: string }, at?: string) {
  edits += 1;
  const row = { ...fields, '@odata.etag': `W/"${edits}"`, changedAt: at ?? clock.now().toISOString() };
  tables[entitySet] = [...(tables[entitySet] ?? []).filter(({ id }) => id !== fields.id), row];
}

const line = (id: string, itemNo: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  itemNo,
  variantCode: '',
  assignToType: 'All Customers',
  assignToNo: '',
  ...more,
});

function campaign(no: string, more: Partial<Campaign> = {}): Campaign {
  const days = { startingDate: '2026-11-20', endingDate: '2026-11-24' };
  return { no, description: '', titles: {}, ...days, activated: true, openToAll: true, ...more };
}

function port() {
  const reference = (): Reference => ({
    places: [],
    vatPercent: () => null,
    vatPercents: [],
    campaigns: new Map(campaigns.map((one) => [one.no, one])),
    exchangeRate: () => null,
    exchangeRateSince: () => null,
  });
  return createMarks({
    client,
    sku: createSkuRule('-'),
    reference: {
      read: async () => ({ value: reference(), asOf: start, stale: false }),
      start: () => undefined,
      refreshSoon: () => undefined,
      stop: () => undefined,
    },
    customers: createShelf<CustomerTerms>({
      name: 'test',
      maxEntries: 10,
      ttlMs: 0,
      staleIfErrorMs: 0,
      timeoutMs: 5_000,
      clock,
    }),
    timeZones,
  });
}

function scope(): ErpScope {
  return { market, locale: 'da-DK', now: clock.now().toISOString(), deadline };
}

const isSetting = ({ id }: ChangeMark): boolean => id.startsWith('setting ');

async function priceMarks(skus: readonly string[], since = '2026-11-20T08:55:00Z') {
  return port().priceMarks({ skus, since }, scope());
}

/** What a follower of these articles is told, by sku, in the order of telling. */
async function follow(...skus: string[]) {
  const marks = port();
  let looks = 0;
  const changes: ChangeWatch<ChangeMark> = createChangeWatch<ChangeMark>({
    source: 'prices',
    look: async (keys, since, own) => {
      const found = await marks.priceMarks({ skus: keys, since }, { ...scope(), deadline: own });
      looks += 1;
      return found.map((mark) => ({ ...mark, key: mark.sku, topics: [mark.sku], event: mark }));
    },
    intervalMs: 2,
    timeoutMs: 5_000,
    clock,
    logger: createLogger({ name: 'test', level: 'silent' }),
  });
  const end = new AbortController();
  const events = await changes.watch({
    keys: skus,
    topics: skus,
    keyOf: ({ id, version }) => `${id} ${version}`,
    signal: end.signal,
    deadline,
  });
  const told: string[] = [];
  void (async () => {
    for await (const { sku } of events) told.push(sku);
  })();
  closing.push(() => {
    end.abort();
    changes.stop();
  });
  return {
    /** Sorted, once everything that stands now has been looked at; then forgotten. */
    told: async (): Promise<string[]> => {
      // The look that is under way may have begun before the change, the next one has not.
      const from = looks;
      while (looks < from + 2) await sleep(2);
      await sleep(2);
      return told.splice(0).sort();
    },
    stop: () => {
      end.abort();
      changes.stop();
    },
  };
}

describe('a mark of a price', () => {
  it('stands on each watched article that the row concerns: its own variant, its parent, and of an item all', async () => {
    write('priceListLines', line('1', 'W1'));
    write('priceListLines', line('2', 'W1', { variantCode: 'RED' }));
    write('priceListLines', line('3', 'W2'));
    const marks = await priceMarks(['W1', 'W1-RED', 'W1-BLUE']);
    const concerned = (id: string): string[] =>
      marks.flatMap((mark) => (mark.id.startsWith(`${id} `) ? [mark.sku] : []));
    expect([concerned('1'), concerned('2'), concerned('3')]).toEqual([
      ['W1', 'W1-RED', 'W1-BLUE'],
      ['W1', 'W1-RED'],
      [],
    ]);
  });

  it('names the account that alone it concerns, and none for a group or for everybody', async () => {
    write('priceListLines', line('1', 'W1', { assignToType: 'Customer', assignToNo: 'C10' }));
    write('priceListLines', line('2', 'W1', { assignToType: 'Customer Price Group', assignToNo: 'CLUB' }));
    write('itemCards', { id: '3', number: 'W1' });
    const marks = (await priceMarks(['W1'])).filter((mark) => !isSetting(mark));
    expect(marks.map(({ id, customer }) => [id, customer])).toEqual([
      ['1 W1', 'C10'],
      ['2 W1', null],
      ['3 W1', null],
    ]);
  });

  it('is asked for by item, each once, a hundred at a time, and only of what was changed since then', async () => {
    const skus = Array.from({ length: 150 }, (_, number) => [`W${number}-S`, `W${number}-M`]).flat();
    await priceMarks(skus, '2026-11-20T08:55:00Z');
    const lines = asked.filter(({ entitySet }) => entitySet === 'priceListLines');
    expect(lines.map(({ filter }) => filter.match(/'/g)?.length)).toEqual([200, 100]);
    for (const { filter } of asked) expect(filter).toContain('lastModifiedDateTime ge 2026-11-20T08:55:00.000Z');
  });
});

describe('a mark of stock', () => {
  it('says where, and stands on an article of which the card was changed wherever it lies', async () => {
    write('stockByLocation', { id: '1', itemNo: 'W1', variantCode: 'RED', locationCode: 'CPH1' });
    write('itemCards', { id: '2', number: 'W1' });
    const marks = await port().stockMarks({ skus: ['W1-RED', 'W1-BLUE'], since: start }, scope());
    expect(marks.map(({ id, location }) => [id, location])).toEqual([
      ['1 W1-RED', 'CPH1'],
      ['2 W1-RED', null],
      ['2 W1-BLUE', null],
    ]);
  });
});

describe('who follows prices', () => {
  it('is told of each change once, in whatever order the rows come, and of nothing that stood before', async () => {
    write('priceListLines', line('1', 'W1'));
    write('priceListLines', line('2', 'W2'));
    const watch = await follow('W1', 'W2');
    expect(await watch.told()).toEqual([]);
    tables['priceListLines']?.reverse();
    expect(await watch.told()).toEqual([]);
    write('priceListLines', line('2', 'W2'));
    expect(await watch.told()).toEqual(['W2']);
    expect(await watch.told()).toEqual([]);
  });

  it('is told of all that was changed in the same instant, and of a row that is changed twice in it', async () => {
    const watch = await follow('W1', 'W2', 'W3');
    const at = clock.now().toISOString();
    for (const item of ['W1', 'W2', 'W3']) write('priceListLines', line(`line of ${item}`, item), at);
    expect(await watch.told()).toEqual(['W1', 'W2', 'W3']);
    write('priceListLines', line('line of W2', 'W2'), at);
    expect(await watch.told()).toEqual(['W2']);
  });

  it('is told of a row that is seen only after a later one, within the overlap, and of none twice', async () => {
    const watch = await follow('W1', 'W2');
    clock.set('2026-11-20T09:10:00Z');
    write('priceListLines', line('2', 'W2'));
    expect(await watch.told()).toEqual(['W2']);
    // Written in a long transaction: it bears the time at which that began.
    write('priceListLines', line('1', 'W1'), '2026-11-20T09:05:01.000Z');
    expect(await watch.told()).toEqual(['W1']);
    clock.set('2026-11-20T09:14:00Z');
    expect(await watch.told()).toEqual([]);
    // Past the overlap the rows are left out of what is asked for, and come back only with a change.
    clock.set('2026-11-20T09:30:00Z');
    expect(await watch.told()).toEqual([]);
    write('priceListLines', line('1', 'W1'));
    expect(await watch.told()).toEqual(['W1']);
  });

  it('goes on after an outage with all that has changed in it', async () => {
    const watch = await follow('W1');
    await watch.told();
    failure = new ClientError('UPSTREAM_UNAVAILABLE');
    write('priceListLines', line('1', 'W1'), '2026-11-20T09:20:00.000Z');
    clock.set('2026-11-20T10:00:00Z');
    await sleep(20);
    failure = undefined;
    expect(await watch.told()).toEqual(['W1']);
  });

  it('begins anew after a restart: told of what changes from then on', async () => {
    const before = await follow('W1');
    write('priceListLines', line('1', 'W1'));
    expect(await before.told()).toEqual(['W1']);
    before.stop();
    const after = await follow('W1');
    expect(await after.told()).toEqual([]);
    write('priceListLines', line('1', 'W1'));
    expect(await after.told()).toEqual(['W1']);
  });

  it('is not told of a row that is deleted, and is of one that takes its place', async () => {
    write('priceListLines', line('1', 'W1'));
    const watch = await follow('W1');
    tables['priceListLines'] = [];
    expect(await watch.told()).toEqual([]);
    write('priceListLines', line('1', 'W1'));
    expect(await watch.told()).toEqual(['W1']);
    tables['priceListLines'] = [];
    await watch.told();
    write('priceListLines', line('9', 'W1'));
    expect(await watch.told()).toEqual(['W1']);
  });

  it.each([
    ['the first market’s day', '2026-11-20T21:59:00.000Z', '2026-11-20T22:00:00.000Z'],
    ['the second market’s day', '2026-11-20T22:59:00.000Z', '2026-11-20T23:00:00.000Z'],
    ['a day after the clocks have changed', '2027-03-28T20:59:00.000Z', '2027-03-28T21:00:00.000Z'],
  ])(
    'is told of everything at the border of %s, since a line may begin or end there unwritten',
    async (_w, last, first) => {
      clock.set(last);
      const watch = await follow('W1', 'W2');
      expect(await watch.told()).toEqual([]);
      clock.set(first);
      expect(await watch.told()).toEqual(['W1', 'W2']);
      expect(await watch.told()).toEqual([]);
    },
  );

  it('is told of everything when a campaign is switched, moved, new or gone, and of nothing when it is renamed', async () => {
    campaigns = [campaign('CP1')];
    const watch = await follow('W1');
    const told = async (next: Campaign[]): Promise<number> => {
      campaigns = next;
      return (await watch.told()).length;
    };
    expect(await told([campaign('CP1', { description: 'other' })])).toBe(0);
    expect(await told([campaign('CP1', { activated: false })])).toBe(1);
    expect(await told([campaign('CP1', { endingDate: '2026-11-25' })])).toBe(1);
    expect(await told([campaign('CP1', { endingDate: '2026-11-25' }), campaign('CP2')])).toBe(1);
    expect(await told([campaign('CP2')])).toBe(1);
    expect(await told([campaign('CP2')])).toBe(0);
  });
});

describe('the accounts whose prices a customer pays', () => {
  const customer = (number: string, billToCustomerNo = '') => ({
    ...{ id: number, number, displayName: number, type: 'Person', billToCustomerNo },
    ...{ customerPriceGroup: '', customerDiscGroup: '', allowLineDisc: true, walkIn: false },
  });

  it('are the own ones and those that are billed, each once', async () => {
    write('retailCustomers', customer('C1', 'C9'));
    write('retailCustomers', customer('C2', 'C9'));
    write('retailCustomers', customer('C3'));
    expect(await port().payers(['C1', 'C2', 'C3', 'unknown'], scope())).toEqual(['C1', 'C2', 'C3', 'unknown', 'C9']);
    asked = [];
    expect(await port().payers([], scope())).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('are not guessed when they cannot be read', async () => {
    failure = new ClientError('UPSTREAM_UNAVAILABLE');
    await expect(port().payers(['C1'], scope())).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});
