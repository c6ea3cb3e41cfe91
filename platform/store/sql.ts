import type { z } from 'zod';

/** What a query takes: `null`, plain values, arrays of them. For json columns pass `JSON.stringify(value)`. */
export type SqlValue = string | number | bigint | boolean | null | Date | Uint8Array | readonly SqlValue[];

export type SqlRow = Record<string, unknown>;

/**
 * One SQL dialect (PostgreSQL), embedded or server. Tables are named with their schema: `identity.customer`. Rows read alike on both:
 * int8 and numeric are strings, timestamptz is RFC 3339 in UTC (milliseconds), date is "YYYY-MM-DD", json is parsed.
 * Failures of the database are thrown as they are: they are internal, and no client reads them.
 */
export interface Sql {
  /** Rows parsed by the schema. */
  query<T>(text: string, params: readonly SqlValue[], schema: z.ZodType<T>): Promise<T[]>;
  /** Rows as they are. */
  query(text: string, params?: readonly SqlValue[]): Promise<SqlRow[]>;
  /** For statements without rows: how many rows were touched. Without `params` the text may hold several statements. */
  execute(text: string, params?: readonly SqlValue[]): Promise<number>;
  /** All or nothing; inside another transaction: a savepoint. Use only the given Sql inside. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}
