import { z } from 'zod';
import type { Sql } from './sql.ts';

const indexRow = z.object({ name: z.string(), definition: z.string() });

/**
 * Fills empty tables: their indexes are dropped, `work` is done, and each index is made again as it was, once and sorted instead of row
 * by row, in about half the time. Keys are kept, since they guard what comes in. Run it in a transaction: nobody else reads the tables
 * meanwhile, and if `work` fails the indexes were never gone.
 * @param tables with their schema: `identity.record`. Constants of the program.
 */
export async function withoutIndexes(sql: Sql, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const indexes = await sql.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
       from pg_index where indrelid = any($1::text[]::regclass[]) and not indisunique`,
    [tables],
    indexRow,
  );
  for (const { name } of indexes) await sql.execute(`drop index ${name}`, []);
  await work();
  for (const { definition } of indexes) await sql.execute(definition, []);
}
