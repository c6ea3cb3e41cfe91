import type { Sql, SqlRow } from './sql.ts';

export interface InsertOptions {
  /** Table with its schema: `identity.customer`. A constant of the program. */
  readonly table: string;
  /** Columns to fill; what a row lacks is null. */
  readonly columns: readonly string[];
  /** Such as `(id) do nothing` or `(id) do update set name = excluded.name`. */
  readonly onConflict?: string;
}

/** One statement takes about this many rows: few round trips, and no single text of hundreds of megabytes. */
const rowsAtOnce = 2_000;

/**
 * Inserts many rows fast: they travel as one JSON text, read by the table's own column types (so exact decimals are strings, and json
 * columns plain values). Answers how many rows were touched. Run it in a transaction for all or nothing.
 */
export async function insertMany(sql: Sql, options: InsertOptions, rows: readonly SqlRow[]): Promise<number> {
  const { table, columns, onConflict } = options;
  for (const name of [...table.split('.'), ...columns]) {
    if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" cannot name a table or a column.`);
  }
  const names = columns.join(', ');
  const text =
    `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)` +
    (onConflict === undefined ? '' : ` on conflict ${onConflict}`);
  let touched = 0;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    touched += await sql.execute(text, [JSON.stringify(rows.slice(start, start + rowsAtOnce))]);
  }
  return touched;
}
