import type { Profile } from '../report/results.ts';
import { profilesSchema } from '../report/results.ts';
import { readResult } from '../report/readResult.ts';
import { writeResult } from '../report/writeResult.ts';

/** Puts a profile beside those of other operations, in place of an older one of the same. */
export async function addProfile(profile: Profile): Promise<void> {
  const known = await readResult('profiles', profilesSchema);
  const others = (known?.profiles ?? []).filter(({ operation }) => operation !== profile.operation);
  await writeResult('profiles', { profiles: [...others, profile] });
}
