import type { BusinessClock, EtagCounter } from '../kit/index.ts';
import { createEtagCounter } from '../kit/index.ts';
import type { EntityType, FieldValue, Row, Table } from '../odata/index.ts';
import { createTable } from '../odata/index.ts';
import type { Page } from './pages/page.ts';
import type { SeedFacts } from './pages/seedFacts.ts';

export type ChangeType = 'created' | 'updated' | 'deleted';

/** One row that changed, as every page over its table sees it. */
export interface Change {
  readonly page: Page;
  readonly id: string;
  readonly changeType: ChangeType;
  readonly lastModifiedDateTime: string;
}

/** The company's tables. */
export interface Store {
  table(page: Page): Table;
  /** Rows of a page whose field has a value; a few children of one parent are made without filling their table. */
  where(page: Page, field: string, value: FieldValue): readonly Row[];
  /** Inserts or replaces a row, stamping `lastModifiedDateTime` by the business clock. Answers the row as stored. */
  put(page: Page, row: Row): Row;
  /** As `put`, without a stamp and without a notice: calculated fields do not count as changes. */
  refresh(page: Page, row: Row): void;
  /** False when there was none. */
  remove(page: Page, id: string): boolean;
  etag(page: Page, id: string): string;
  /** Whether an If-Match header holds. `unknown`: the row never had such an ETag. */
  match(page: Page, id: string, ifMatch: string): 'matches' | 'changed' | 'unknown';
  /** All or nothing: what `work` wrote is taken back when it throws. Changes are told after it ends. */
  transaction<T>(work: () => T): T;
}

/** @param onChange hears of every committed change. */
export function createStore(
  pages: readonly Page[],
  facts: SeedFacts,
  clock: BusinessClock,
  onChange: (change: Change) => void,
): Store {
  const tables = new Map<string, Table>();
  const filled = new Set<string>();
  const views = new Map<string, readonly Page[]>();
  for (const page of pages) {
    if (tables.has(page.table)) continue;
    const same = pages.filter(({ table }) => table === page.table);
    views.set(page.table, same);
    tables.set(
      page.table,
      createTable({
        type: unionType(same),
        rows: () => {
          filled.add(page.table);
          return byId(page.seed(facts));
        },
        indexes: [...new Set(same.flatMap(({ indexes }) => indexes))],
        ordered: [...new Set(same.flatMap(({ ordered }) => ordered))],
      }),
    );
  }

  const etags: EtagCounter = createEtagCounter(1_000_000, writeEtag);
  let open: { readonly undo: (() => void)[]; readonly changes: Change[] } | null = null;

  const table = (page: Page): Table => {
    const found = tables.get(page.table);
    if (found === undefined) throw new Error(`There is no table ${page.table}.`);
    return found;
  };
  const stamp = (): string => clock.now().toISOString();
  const etagKey = (page: Page, id: string): string => `${page.table}/${id}`;

  const note = (page: Page, id: string, changeType: ChangeType, lastModifiedDateTime: string): void => {
    etags.bump(etagKey(page, id));
    for (const view of views.get(page.table) ?? []) {
      const change = { page: view, id, changeType, lastModifiedDateTime };
      if (open === null) onChange(change);
      else open.changes.push(change);
    }
  };
  const swap = (page: Page, id: string, row: Row | undefined): Row | undefined => {
    const rows = table(page);
    const before = rows.get(id);
    if (row === undefined) rows.remove(id);
    else rows.put(row);
    open?.undo.push(() => {
      if (before === undefined) rows.remove(id);
      else rows.put(before);
    });
    return before;
  };

  return {
    table,
    where(page, field, value) {
      const { children } = page;
      if (children === null || children.of !== field || filled.has(page.table)) return table(page).where(field, value);
      return children.make(facts, String(value));
    },
    put(page, row) {
      const lastModifiedDateTime = stamp();
      const stored: Row = { ...row, lastModifiedDateTime };
      const id = idOf(row);
      const before = swap(page, id, stored);
      note(page, id, before === undefined ? 'created' : 'updated', lastModifiedDateTime);
      return stored;
    },
    refresh(page, row) {
      swap(page, idOf(row), row);
    },
    remove(page, id) {
      if (table(page).get(id) === undefined) return false;
      swap(page, id, undefined);
      note(page, id, 'deleted', stamp());
      return true;
    },
    etag: (page, id) => etags.of(etagKey(page, id)),
    match(page, id, ifMatch) {
      const key = etagKey(page, id);
      if (etags.matches(key, ifMatch)) return 'matches';
      return ifMatch.split(',').some((candidate) => readEtag(candidate.trim()) !== null) ? 'changed' : 'unknown';
    },
    transaction(work) {
      if (open !== null) return work();
      const current = { undo: [], changes: [] } as { undo: (() => void)[]; changes: Change[] };
      open = current;
      try {
        const result = work();
        open = null;
        for (const change of current.changes) onChange(change);
        return result;
      } catch (error) {
        open = null;
        for (const undo of current.undo.reverse()) undo();
        throw error;
      }
    },
  };
}

function idOf(row: Row): string {
  const { id } = row;
  if (typeof id !== 'string') throw new TypeError('A row without an id cannot be stored.');
  return id;
}

/** Tables list by id: rows that come in that order need no slow sorting later. */
function byId(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((left, right) => (idOf(left) < idOf(right) ? -1 : 1));
}

/** One type that has the fields of all pages over a table. */
function unionType(pages: readonly Page[]): EntityType {
  const [first] = pages;
  if (first === undefined) throw new Error('A table needs a page.');
  return { ...first.type, fields: Object.assign({}, ...pages.map(({ type }) => type.fields)) as EntityType['fields'] };
}

/** `W/"JzIwOzEwMDAwMDE7MDA7Jw=="`: the product's own form, a quoted row version in base64. */
function writeEtag(version: number): string {
  return `W/"${Buffer.from(`'20;${version};00;'`).toString('base64')}"`;
}

function readEtag(etag: string): string | null {
  const coded = /^(?:W\/)?"([A-Za-z0-9+/=]+)"$/.exec(etag)?.[1];
  if (coded === undefined) return null;
  return /^'20;(\d+);00;'$/.exec(Buffer.from(coded, 'base64').toString('utf8'))?.[1] ?? null;
}
