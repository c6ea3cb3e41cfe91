import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../../../platform/env/index.ts';
import { policyFile, type PriorPricePolicy } from './policy.ts';

/** The policy for a country (ISO 3166-1 alpha-2) on a day (YYYY-MM-DD); null: no law known here was in force. */
export type PolicyOn = (country: string, day: string) => PriorPricePolicy | null;

const DEFAULT_COUNTRY = 'EU';

/** Reads every `*.json` of a folder. Throws ConfigurationError naming each file and what is wrong with it. */
export async function loadPolicies(folder: string): Promise<PolicyOn> {
  const problems: string[] = [];
  const byCountry = new Map<string, readonly PriorPricePolicy[]>();
  const names = await readdir(folder).catch(() => {
    throw new ConfigurationError([`PRICING_POLICIES_DIR: ${folder} cannot be read`]);
  });
  for (const name of names.filter((entry) => entry.endsWith('.json')).sort()) {
    const parsed = policyFile.safeParse(await readJson(join(folder, name)));
    if (!parsed.success) {
      problems.push(`PRICING_POLICIES_DIR: ${name}: ${z.prettifyError(parsed.error)}`);
      continue;
    }
    const { country, policies } = parsed.data;
    if (byCountry.has(country)) problems.push(`PRICING_POLICIES_DIR: ${name}: ${country} stands in two files`);
    byCountry.set(
      country,
      policies.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1)),
    );
  }
  if (!byCountry.has(DEFAULT_COUNTRY)) problems.push(`PRICING_POLICIES_DIR: no file is for ${DEFAULT_COUNTRY}`);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return (country, day) =>
    (byCountry.get(country) ?? byCountry.get(DEFAULT_COUNTRY) ?? []).find(({ validFrom }) => validFrom <= day) ?? null;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
