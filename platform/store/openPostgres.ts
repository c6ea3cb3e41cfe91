import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../log/index.ts';
import { createSql, type Connection, type Outcome } from './createSql.ts';
import { migrate } from './migrate.ts';
import { parsers } from './readAlike.ts';
import type { SqlRow } from './sql.ts';
import type { Store } from './store.ts';

/** How long a start waits for a server that does not answer yet: it may be starting beside us, or this machine be busy. */
const WAIT_MS = 30_000;
const PAUSE_MS = 500;

/**
 * Opens a pool on a PostgreSQL server. Throws if it cannot be reached.
 * @param waitMs how long to try again while nobody answers; a server that refuses us is not asked again.
 */
export async function openPostgres(databaseUrl: string, logger: Logger, waitMs = WAIT_MS): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    application_name: 'samklang',
    types: {
      getTypeParser: (id, format) =>
        (format === 'text' ? parsers[id] : undefined) ??
        (pg.types.getTypeParser(id, format) as (value: string) => unknown),
    },
  });
  // An idle connection that the server closes is no reason to end the process: the next query opens another.
  pool.on('error', (err) => logger.warn('store connection lost', { err }));
  const sql = createSql(connect(pool), async (work) => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(connect(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((cause: unknown) => {
        broken = cause instanceof Error ? cause : new Error('The rollback failed.');
      });
      throw error;
    } finally {
      client.release(broken);
    }
  });
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    try {
      await sql.query('select 1');
      break;
    } catch (cause) {
      if (performance.now() < giveUpAt && !isRefusal(cause)) {
        logger.warn('the database does not answer yet', { err: cause });
        await sleep(PAUSE_MS);
        continue;
      }
      await pool.end();
      throw new Error('The database at DATABASE_URL cannot be reached.', { cause });
    }
  }
  return {
    ...sql,
    kind: 'postgres',
    connections: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    migrate: async (schemaName, migrations) => migrate(sql, schemaName, migrations),
    ping: async () =>
      sql.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => pool.end(),
  };
}

/** Whether the server itself said no: a wrong password, no such database. What starts up or has no room left (57P03, 53300) may yet say yes. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !['57P03', '53300'].includes(error.code ?? '');
}

function connect(client: Pick<pg.ClientBase, 'query'> | pg.Pool): Connection {
  const outcome = (result: pg.QueryResult<SqlRow> | readonly pg.QueryResult<SqlRow>[]): Outcome => {
    const last = 'rows' in result ? result : result.at(-1);
    return { rows: last?.rows ?? [], touched: last?.rowCount ?? 0 };
  };
  return {
    run: async (text, params) => outcome(await client.query(text, [...params])),
    script: async (text) => outcome(await client.query(text)),
  };
}
