import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Migration } from './migration.ts';
import type { Sql } from './sql.ts';

const applied = z.object({ id: z.number(), name: z.string(), checksum: z.string() });

/** Any number will do, as long as every replica takes the same. */
const migrationLock = 7_264_001;

export async function migrate(sql: Sql, schemaName: string, migrations: readonly Migration[]): Promise<void> {
  checkNames(schemaName, migrations);
  await sql.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await tx.execute(`create schema if not exists ${schemaName}`);
    await tx.execute(
      `create table if not exists ${schemaName}.migration
         (id int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const done = await tx.query(`select id, name, checksum from ${schemaName}.migration order by id`, [], applied);
    for (const { id, name, checksum } of done) {
      const known = migrations.find((migration) => migration.id === id);
      if (known === undefined)
        throw new Error(`The store is newer than this program: ${schemaName} has migration ${id} ${name}.`);
      if (checksumOf(known) !== checksum) throw new Error(`Migration ${id} of ${schemaName} was changed after it ran.`);
    }
    await tx.execute(`set local search_path to ${schemaName}, public`);
    for (const migration of migrations.slice(done.length)) {
      await tx.execute(migration.up);
      await tx.execute(`insert into ${schemaName}.migration (id, name, checksum) values ($1, $2, $3)`, [
        migration.id,
        migration.name,
        checksumOf(migration),
      ]);
    }
  });
}

function checksumOf({ id, name, up }: Migration): string {
  return createHash('sha256')
    .update(JSON.stringify([id, name, up]))
    .digest('hex');
}

function checkNames(schemaName: string, migrations: readonly Migration[]): void {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(schemaName)) throw new Error(`"${schemaName}" cannot name a schema.`);
  migrations.forEach(({ id }, index) => {
    if (id !== index + 1) throw new Error(`Migrations of ${schemaName} are numbered 1, 2, 3 …; ${id} is out of order.`);
  });
}
