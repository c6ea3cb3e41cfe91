import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigurationError } from '../../../platform/env/index.ts';
import type { Party } from './party.ts';

const instant = z.iso.datetime({ offset: true }).nullable().default(null);
const declared = z.strictObject({
  /** Named wherever the divergence is shown: "online-only price". */
  rule: z.string().min(1).max(200),
  market: z.string().min(1),
  party: z.enum(['ERP', 'SHOP', 'TILL', 'PROMISE']),
  /** null: every article. */
  skus: z.array(z.string().min(1)).nullable().default(null),
  /** Titles of the party's own campaigns or rules whose prices are meant; null: any price. */
  campaigns: z.array(z.string().min(1)).nullable().default(null),
  /** null: every store; of a party without stores it must be null. */
  stores: z.array(z.string().min(1)).nullable().default(null),
  validFrom: instant,
  /** Exclusive. */
  validUntil: instant,
});
const file = z.array(declared);

export type DeclaredDivergence = Readonly<z.infer<typeof declared>>;

/** Divergences that the retailer wants and has given a name. @throws ConfigurationError for a file that cannot be read or is not such a list. */
export async function loadDeclaredDivergences(path: string): Promise<readonly DeclaredDivergence[]> {
  const told = `PRICING_DIVERGENCES_FILE: ${path}`;
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new ConfigurationError([`${told} cannot be read as JSON: ${String(cause)}`]);
  }
  const parsed = file.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    parsed.error.issues.map(({ path: at, message }) => `${told} at ${at.join('.')}: ${message}`),
  );
}

/** The rule that allows this party its own price of this article at this instant (ms since the epoch); null: none does. */
export function ruleOfDivergence(
  all: readonly DeclaredDivergence[],
  {
    sku,
    market,
    party,
    at,
  }: {
    readonly sku: string;
    readonly market: string;
    readonly party: Pick<Party, 'kind' | 'storeId' | 'campaign'>;
    readonly at: number;
  },
): string | null {
  const found = all.find(
    (each) =>
      each.market === market &&
      each.party === party.kind &&
      (each.skus === null || each.skus.includes(sku)) &&
      (each.campaigns === null || (party.campaign !== null && each.campaigns.includes(party.campaign))) &&
      (each.stores === null || (party.storeId !== null && each.stores.includes(party.storeId))) &&
      (each.validFrom === null || Date.parse(each.validFrom) <= at) &&
      (each.validUntil === null || at < Date.parse(each.validUntil)),
  );
  return found?.rule ?? null;
}
