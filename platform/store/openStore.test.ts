import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseEnv } from '../env/index.ts';
import { createLogger } from '../log/index.ts';
import { insertMany } from './insertMany.ts';
import type { Migration } from './migration.ts';
import { openStore } from './openStore.ts';
import type { Store } from './store.ts';
import { withoutIndexes } from './withoutIndexes.ts';

const logger = createLogger({ name: 'store', level: 'silent' });
const shelf: readonly Migration[] = [
  {
    id: 1,
    name: 'books',
    up: `create table book (isbn text primary key, pages int8, price numeric(12,2), printed date, sold timestamptz, tags jsonb);
         create index book_printed on book (printed);`,
  },
];
const later: readonly Migration[] = [...shelf, { id: 2, name: 'author', up: 'alter table book add author text' }];

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'samklang-store-'));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** The same for both databases; PostgreSQL only where the environment names one. */
function behaves(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.execute('drop schema if exists shelf cascade');
    await store.migrate('shelf', shelf);
  });
  afterAll(async () => {
    await store.close();
  });

  it('fills tables without their indexes and makes those again as they were, also when filling fails', async () => {
    await store.execute('delete from shelf.book');
    const definitions = () => store.query(`select indexdef from pg_indexes where schemaname = 'shelf' order by 1`);
    const before = await definitions();
    const fill = (isbns: readonly string[]) =>
      store.transaction((sql) =>
        withoutIndexes(sql, ['shelf.book'], async () => {
          const [left] = await sql.query(`select count(*)::int as n from pg_indexes where schemaname = 'shelf'`);
          expect(left?.['n']).toBe(before.length - 1);
          await insertMany(
            sql,
            { table: 'shelf.book', columns: ['isbn'] },
            isbns.map((isbn) => ({ isbn })),
          );
        }),
      );
    await fill(['x', 'y']);
    await expect(fill(['z', 'x'])).rejects.toThrow();
    expect(await definitions()).toEqual(before);
    expect(await store.query('select isbn from shelf.book order by 1')).toEqual([{ isbn: 'x' }, { isbn: 'y' }]);
    await store.execute('delete from shelf.book');
  });

  it('reads numbers, dates and JSON the same way everywhere', async () => {
    await store.execute('insert into shelf.book values ($1, $2, $3, $4, $5, $6)', [
      'a',
      9007199254740993n,
      '19.50',
      '2026-11-20',
      new Date('2026-11-20T09:00:00.5Z'),
      JSON.stringify(['x', { y: 1 }]),
    ]);
    expect(await store.query('select * from shelf.book')).toEqual([
      {
        isbn: 'a',
        pages: '9007199254740993',
        price: '19.50',
        printed: '2026-11-20',
        sold: '2026-11-20T09:00:00.500Z',
        tags: ['x', { y: 1 }],
      },
    ]);
    const row = z.object({ n: z.number() });
    expect(
      await store.query('select count(*)::int as n from shelf.book where isbn = any($1)', [['a', 'b']], row),
    ).toEqual([{ n: 1 }]);
    await expect(store.query('select isbn as n from shelf.book', [], row)).rejects.toThrow();
  });

  it('keeps all of a transaction or nothing of it, and of a nested one alike', async () => {
    const insert = 'insert into shelf.book (isbn) values ($1)';
    await store.transaction(async (tx) => {
      await tx.execute(insert, ['outer']);
      await expect(
        tx.transaction(async (nested) => {
          await nested.execute(insert, ['inner']);
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
    });
    await expect(
      store.transaction(async (tx) => {
        await tx.execute(insert, ['lost']);
        await tx.execute(insert, ['lost']);
      }),
    ).rejects.toThrow();
    const kept = await store.query("select isbn from shelf.book where isbn in ('outer', 'inner', 'lost')");
    expect(kept).toEqual([{ isbn: 'outer' }]);
  });

  it('refuses the store’s own Sql inside a transaction, where it would wait for ever or be left out', async () => {
    const inner = store.transaction(async () => store.query('select 1'));
    await expect(inner).rejects.toThrow('use the Sql that it gives');
    const both = [store.transaction(async (tx) => tx.query('select 1 as a')), store.query('select 1 as a')];
    expect(await Promise.all(both)).toEqual([[{ a: 1 }], [{ a: 1 }]]);
  });

  it('inserts many rows at once, exact, and settles conflicts as told', async () => {
    const rows = Array.from({ length: 4_500 }, (_, index) => ({
      isbn: `many-${index}`,
      price: '0.10',
      tags: { "it's": `"${index}"` },
    }));
    const options = { table: 'shelf.book', columns: ['isbn', 'price', 'tags'], onConflict: '(isbn) do nothing' };
    expect(await insertMany(store, options, rows)).toBe(4_500);
    expect(await insertMany(store, options, rows)).toBe(0);
    const sum = "select sum(price) as sum, count(*)::int as n from shelf.book where isbn like 'many-%'";
    expect(await store.query(sum)).toEqual([{ sum: '450.00', n: 4_500 }]);
    await expect(insertMany(store, { table: 'shelf.book', columns: ['isbn; drop'] }, [])).rejects.toThrow(
      'cannot name',
    );
  });

  it('runs each migration once, and refuses changed, missing and badly numbered ones', async () => {
    await store.migrate('shelf', later);
    await Promise.all([store.migrate('shelf', later), store.migrate('shelf', later)]);
    expect(await store.query('select id from shelf.migration order by id')).toEqual([{ id: 1 }, { id: 2 }]);
    await expect(store.migrate('shelf', shelf)).rejects.toThrow('newer than this program');
    const changed = later.map((migration) => ({ ...migration, up: `${migration.up};` }));
    await expect(store.migrate('shelf', changed)).rejects.toThrow('was changed after it ran');
    await expect(store.migrate('shelf', later.slice(1))).rejects.toThrow('out of order');
    await expect(store.migrate('shelf"', later)).rejects.toThrow('cannot name a schema');
  });

  it('leaves nothing of a migration that fails', async () => {
    const broken: readonly Migration[] = [
      ...later,
      { id: 3, name: 'broken', up: 'create table half (id int); select nonsense' },
    ];
    await expect(store.migrate('shelf', broken)).rejects.toThrow();
    expect(await store.query("select to_regclass('shelf.half') as half")).toEqual([{ half: null }]);
    expect(await store.ping()).toBe(true);
  });
}

describe('the embedded store in memory', () => {
  behaves(() => openStore({ imageCache: join(root, 'cache'), logger }));
});

// Where a developer has a server, the same tests run on it.
const { TEST_DATABASE_URL: databaseUrl } = parseEnv(z.object({ TEST_DATABASE_URL: z.string().optional() }));
(databaseUrl === undefined ? describe.skip : describe)('a PostgreSQL server', () => {
  behaves(() => openStore({ databaseUrl, logger }));
});

describe('the embedded store in a directory', () => {
  it('keeps its data, starts a new directory from the image or as a copy, and refuses a second process', async () => {
    const lines: string[] = [];
    const telling = createLogger({
      name: 'store',
      level: 'info',
      destination: { write: (line) => void lines.push(line) },
    });
    const options = { imageCache: join(root, 'cache'), schemas: { shelf }, logger: telling };
    const first = await openStore({ ...options, dataDir: join(root, 'one') });
    await first.execute("insert into shelf.book (isbn) values ('kept')");
    await expect(openStore({ ...options, dataDir: join(root, 'one') })).rejects.toThrow(`Process ${process.pid} has`);
    await first.close();

    const again = await openStore({ ...options, dataDir: join(root, 'one') });
    expect(await again.query('select isbn from shelf.book')).toEqual([{ isbn: 'kept' }]);
    await again.close();

    const second = await openStore({ ...options, dataDir: join(root, 'two') });
    expect(await second.query('select isbn from shelf.book')).toEqual([]);
    await second.migrate('shelf', later);
    await second.close();

    const copy = await openStore({
      ...options,
      dataDir: join(root, 'three'),
      beginAs: async (path) => cp(join(root, 'one', 'pglite'), path, { recursive: true }).then(() => true),
    });
    expect(await copy.query('select isbn from shelf.book')).toEqual([{ isbn: 'kept' }]);
    await expect(openStore({ ...options, dataDir: join(root, 'three'), startAnew: true })).rejects.toThrow('has');
    await copy.close();
    const anew = await openStore({
      ...options,
      dataDir: join(root, 'three'),
      startAnew: true,
      beginAs: async () => false,
    });
    expect(await anew.query('select isbn from shelf.book')).toEqual([]);
    await anew.close();

    const opened = lines.map((line) => z.looseObject({ msg: z.string() }).parse(JSON.parse(line)));
    const sources = opened.filter(({ msg }) => msg === 'store open').map(({ source }) => source);
    expect(sources.slice(1)).toEqual(['directory', 'image', 'copy', 'image']);
    expect(opened.filter(({ msg }) => msg.includes('fsync is off'))).toHaveLength(5);
    expect(await readdir(join(root, 'one'))).not.toContain('store.lock');
  });

  it('takes over the lock of a process that is dead, or whose pid belongs to another now', async () => {
    const { pid } = spawnSync('true');
    const dead = JSON.stringify({ pid, startedAt: 'boot:1' });
    const reused = JSON.stringify({ pid: process.pid, startedAt: 'boot:1' });
    for (const owner of [dead, reused, '']) {
      await writeFile(join(root, 'two', 'store.lock'), owner);
      const store = await openStore({ dataDir: join(root, 'two'), imageCache: join(root, 'cache'), logger });
      expect(await store.ping()).toBe(true);
      await store.close();
    }
  });
});
