import { AsyncLocalStorage } from 'node:async_hooks';
import type { z } from 'zod';
import { activeSpan } from '../trace/index.ts';
import type { Sql, SqlRow, SqlValue } from './sql.ts';

export interface Outcome {
  readonly rows: SqlRow[];
  readonly touched: number;
}

/** What both drivers give. */
export interface Connection {
  run(text: string, params: readonly SqlValue[]): Promise<Outcome>;
  /** Without parameters: several statements are allowed. The outcome is the last one's. */
  script(text: string): Promise<Outcome>;
}

/** Opens a transaction, commits when `work` is done, rolls back when it throws. */
export type Transact = <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;

/**
 * The Sql of a whole store. Inside a transaction it is refused: on the embedded store it would wait for the transaction that waits for
 * it, and on a server it would quietly not be part of it.
 */
export function createSql(connection: Connection, transact: Transact): Sql {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const outsideOnly = (): void => {
    if (inside.getStore()?.open === true) throw new Error('Inside a transaction, use the Sql that it gives.');
  };
  const guarded: Connection = {
    run: async (text, params) => {
      outsideOnly();
      return connection.run(text, params);
    },
    script: async (text) => {
      outsideOnly();
      return connection.script(text);
    },
  };
  return sqlOver(guarded, async (work) => {
    outsideOnly();
    const state = { open: true };
    try {
      return await transact((inner) => inside.run(state, () => work(inner)));
    } finally {
      state.open = false;
    }
  });
}

function sqlOver(connection: Connection, transact: Transact): Sql {
  async function query(text: string, params?: readonly SqlValue[]): Promise<SqlRow[]>;
  async function query<T>(text: string, params: readonly SqlValue[], schema: z.ZodType<T>): Promise<T[]>;
  async function query(text: string, params: readonly SqlValue[] = [], schema?: z.ZodType): Promise<unknown[]> {
    const { rows } = await run(connection, text, params);
    return schema === undefined ? rows : rows.map((row) => schema.parse(row));
  }
  return {
    query,
    execute: async (text, params) =>
      (await (params === undefined ? connection.script(text) : run(connection, text, params))).touched,
    transaction: async (work) => transact(async (inner) => work(sqlOver(inner, savepoints(inner, 1)))),
  };
}

/** A statement, with a span of its own where its request has one: that says its first word, never its text or its parameters. */
async function run(connection: Connection, text: string, params: readonly SqlValue[]): Promise<Outcome> {
  const parent = activeSpan();
  if (parent === undefined) return connection.run(text, params);
  const verb = /^\s*([a-z]+)/i.exec(text)?.[1]?.toUpperCase();
  const span = parent.child('query', 'client', { 'db.system.name': 'postgresql', 'db.operation.name': verb });
  try {
    const outcome = await connection.run(text, params);
    span.end(null);
    return outcome;
  } catch (error) {
    span.end('STORE_FAILED');
    throw error;
  }
}

function savepoints(connection: Connection, depth: number): Transact {
  return async (work) => {
    const name = `nested_${depth}`;
    await connection.script(`savepoint ${name}`);
    try {
      const result = await work(connection);
      await connection.script(`release savepoint ${name}`);
      return result;
    } catch (error) {
      await connection.script(`rollback to savepoint ${name}`);
      throw error;
    }
  };
}
