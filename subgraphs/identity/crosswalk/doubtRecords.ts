import type { Sql } from '../../../platform/store/index.ts';
import type { SystemName } from './systems.ts';

/**
 * A system's feed begins anew, because its cursor had expired or the system was replaced or restored. Its records keep their persons
 * meanwhile: canonical ids outlive whatever happens to a system.
 */
export async function doubtRecords(sql: Sql, system: SystemName): Promise<void> {
  await sql.execute('update identity.record set confirmed = false where system = $1', [system]);
}

/** The feed was read to its end: a record that it did not hold again was deleted without anybody being told. */
export async function deleteDoubtfulRecords(sql: Sql, system: SystemName): Promise<void> {
  await sql.execute(
    `with gone as (update identity.record set deleted = true, confirmed = true
                    where system = $1 and not confirmed returning record_id)
     delete from identity.identifier where system = $1 and record_id in (select record_id from gone)`,
    [system],
  );
}
