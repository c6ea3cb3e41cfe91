import type { z } from 'zod';
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

export function createSql(connection: Connection, transact: Transact): Sql {
  async function query(text: string, params?: readonly SqlValue[]): Promise<SqlRow[]>;
  async function query<T>(text: string, params: readonly SqlValue[], schema: z.ZodType<T>): Promise<T[]>;
  async function query(text: string, params: readonly SqlValue[] = [], schema?: z.ZodType): Promise<unknown[]> {
    const { rows } = await connection.run(text, params);
    return schema === undefined ? rows : rows.map((row) => schema.parse(row));
  }
  return {
    query,
    execute: async (text, params) =>
      (await (params === undefined ? connection.script(text) : connection.run(text, params))).touched,
    transaction: async (work) => transact(async (inner) => work(createSql(inner, savepoints(inner, 1)))),
  };
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
