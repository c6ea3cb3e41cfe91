import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Logger } from '../log/index.ts';
import { createSql, type Connection, type Outcome } from './createSql.ts';
import { imageFile, readImage, writeImage } from './image.ts';
import { lockDirectory } from './lockDirectory.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { parsers } from './readAlike.ts';
import type { Sql, SqlRow } from './sql.ts';
import type { Store } from './store.ts';

export interface EmbeddedOptions {
  /** undefined: in memory, for tests. */
  readonly dataDir: string | undefined;
  readonly imageCache: string;
  readonly beginAs: ((path: string) => Promise<boolean>) | undefined;
  readonly startAnew: boolean;
  readonly schemas: Readonly<Record<string, readonly Migration[]>>;
  readonly logger: Logger;
}

/** A few tens of megabytes in place of hundreds: a store is copied with its log, and nobody replays it. */
const smallLog = ['-c', 'min_wal_size=32MB', '-c', 'max_wal_size=32MB'];

/** Opens PGlite: PostgreSQL in this process, one process per directory. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Store> {
  const { dataDir, logger } = options;
  if (dataDir === undefined) return open(options, undefined);
  await mkdir(dataDir, { recursive: true });
  const unlock = await lockDirectory(dataDir);
  try {
    const store = await open(options, dataDir);
    logger.info('embedded store: fsync is off, a crash of the machine may lose what was written last', {
      mode: 'single node',
    });
    return {
      ...store,
      close: async () => {
        await store.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function open(options: EmbeddedOptions, dataDir: string | undefined): Promise<Store> {
  const startedAt = performance.now();
  const directory = dataDir === undefined ? undefined : join(dataDir, 'pglite');
  const ready = dataDir === undefined ? undefined : join(dataDir, 'pglite.ready');
  if (options.startAnew && ready !== undefined) await rm(ready, { force: true });
  const isNew = ready === undefined || !(await exists(ready));
  // A directory that was never finished holds nothing: a start that was interrupted.
  if (isNew && directory !== undefined) await rm(directory, { recursive: true, force: true });
  const isCopy = isNew && directory !== undefined && ((await options.beginAs?.(directory)) ?? false);
  const file = imageFile(options.imageCache);
  const image = isNew && !isCopy ? await readImage(file) : undefined;
  const database = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...(image === undefined ? {} : { loadDataDir: image }),
    parsers,
    startParams: [...PGlite.defaultStartParams, ...smallLog],
  });
  if (isNew && !isCopy && image === undefined)
    await writeImage(file, await database.dumpDataDir('none'), options.logger);
  const sql = createSql(connect(database), async (work) => database.transaction((tx) => work(connect(tx))));
  for (const [name, migrations] of Object.entries(options.schemas)) await migrate(sql, name, migrations);
  if (ready !== undefined) await writeFile(ready, '');
  options.logger.info('store open', {
    durationMs: Math.round(performance.now() - startedAt),
    mode: dataDir === undefined ? 'in memory' : 'embedded',
    source: isCopy ? 'copy' : image === undefined ? (isNew ? 'new' : 'directory') : 'image',
  });
  return asStore(sql, database);
}

function asStore(sql: Sql, database: PGlite): Store {
  return {
    ...sql,
    kind: 'embedded',
    migrate: async (schemaName, migrations) => migrate(sql, schemaName, migrations),
    ping: async () =>
      sql.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => database.close(),
  };
}

function connect(client: Pick<Transaction, 'query' | 'exec'>): Connection {
  return {
    run: async (text, params) => {
      const { rows, affectedRows } = await client.query<SqlRow>(text, [...params]);
      return { rows, touched: affectedRows ?? 0 };
    },
    script: async (text): Promise<Outcome> => {
      const last = (await client.exec(text)).at(-1);
      return { rows: last?.rows ?? [], touched: last?.affectedRows ?? 0 };
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
