import type { Migration } from './migration.ts';
import type { Sql } from './sql.ts';

export interface Store extends Sql {
  /** Which database stands behind. */
  readonly kind: 'postgres' | 'embedded';
  /** Creates the SQL schema if need be and runs what has not run yet, in one transaction; safe beside other replicas. */
  migrate(schemaName: string, migrations: readonly Migration[]): Promise<void>;
  /** Whether it answers, for readiness. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}
