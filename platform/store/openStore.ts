import { resolve } from 'node:path';
import type { Logger } from '../log/index.ts';
import type { Migration } from './migration.ts';
import { openEmbedded } from './openEmbedded.ts';
import { openPostgres } from './openPostgres.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** A PostgreSQL server. Without it the store is embedded (PGlite). */
  readonly databaseUrl?: string | undefined;
  /** Directory of the embedded store; one process at a time. Without it the embedded store is in memory, for tests. */
  readonly dataDir?: string | undefined;
  /** Directory of the start image, shared by every data directory and test. Default: `.cache` in the working directory. */
  readonly imageCache?: string | undefined;
  /**
   * Puts the files of another store, closed, at the path that it is given, which does not exist yet: a new `dataDir` begins as that store.
   * Answers false when there is none.
   */
  readonly beginAs?: ((path: string) => Promise<boolean>) | undefined;
  /** Throws away what an embedded `dataDir` holds, unless a process has it open. */
  readonly startAnew?: boolean;
  /** Migrations known at the start, run at once. Others come by `migrate`. */
  readonly schemas?: Readonly<Record<string, readonly Migration[]>>;
  readonly logger: Logger;
}

/** Opens the store and brings the given schemas up to date. Throws an Error that says what to do if it cannot. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const {
    databaseUrl,
    dataDir,
    imageCache = resolve('.cache'),
    beginAs,
    startAnew = false,
    schemas = {},
    logger,
  } = options;
  if (databaseUrl !== undefined) {
    const store = await openPostgres(databaseUrl, logger);
    for (const [name, migrations] of Object.entries(schemas)) await store.migrate(name, migrations);
    return store;
  }
  return openEmbedded({ dataDir, imageCache, beginAs, startAnew, schemas, logger });
}
