import type { Migration } from './migration.ts';
import type { Sql } from './sql.ts';

export interface StoreConnections {
  readonly busy: number;
  readonly idle: number;
  /** Work that waits for a connection. */
  readonly waiting: number;
}

export interface Store extends Sql {
  /** Which database stands behind. */
  readonly kind: 'postgres' | 'embedded';
  /** Creates the SQL schema if need be and runs what has not run yet, in one transaction; safe beside other replicas. */
  migrate(schemaName: string, migrations: readonly Migration[]): Promise<void>;
  /** The connections of its pool now, for metrics; the embedded store has no pool. */
  connections?(): StoreConnections;
  /** Whether it answers, for readiness. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}
