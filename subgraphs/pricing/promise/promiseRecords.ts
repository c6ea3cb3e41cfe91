import { z } from 'zod';
import type { PromiseClaims } from '../../../platform/pricePromise/index.ts';
import type { Sql, Store } from '../../../platform/store/index.ts';
import { promiseMigrations } from './migrations.ts';
import { redemptionScopes } from './redemptionScopes.ts';

/** A promise that is being used. */
export interface Redemption {
  readonly claims: PromiseClaims;
  /** Who redeems it, by the id that survives; null: nobody known. */
  readonly customerId: string | null;
  /** Of the sale: the same sale may ask again. */
  readonly reference: string;
  /** RFC 3339. */
  readonly now: string;
}

/** What is known of promises beside what they say themselves. */
export interface PromiseRecords {
  /** By sku: promises made before this instant (RFC 3339) are revoked. Articles that nothing was revoked of are missing. */
  revokedUntil(market: string, skus: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Revokes what is promised of these articles up to an instant, never less than before. Once for one key. */
  revoke(revocation: {
    readonly market: string;
    readonly skus: readonly string[];
    readonly until: string;
    readonly idempotencyKey: string;
  }): Promise<void>;
  /** Whether what the promise may be used for once has been used. */
  isRedeemed(claims: PromiseClaims, customerId: string | null): Promise<boolean>;
  /** Uses the promise for a sale: all or nothing, safe beside others who do the same. Call it where the sale is made, in no other place. */
  redeem(redemption: Redemption): Promise<'REDEEMED' | 'ALREADY_REDEEMED' | 'REVOKED'>;
  /** Gives back what a sale has used: it was not made. */
  release(reference: string): Promise<void>;
}

const schemaName = 'price_promise';
const revocationRow = z.object({ sku: z.string(), until: z.string() });

/** Opens the records in the store; their tables are made if need be. */
export async function openPromiseRecords(store: Store): Promise<PromiseRecords> {
  await store.migrate(schemaName, promiseMigrations);
  return {
    revokedUntil: async (market, skus) => {
      const rows = await store.query(
        `select sku, until from ${schemaName}.revocation where market = $1 and sku = any($2)`,
        [market, skus],
        revocationRow,
      );
      return new Map(rows.map(({ sku, until }) => [sku, until]));
    },

    revoke: async ({ market, skus, until, idempotencyKey }) => {
      await store.execute(
        `insert into ${schemaName}.revocation as known (market, sku, until, idempotency_key)
         select $1, sku, $3, $4 from unnest($2::text[]) as sku
         on conflict (market, sku) do update
           set until = greatest(known.until, excluded.until), idempotency_key = excluded.idempotency_key
           where known.idempotency_key <> excluded.idempotency_key`,
        [market, [...new Set(skus)].sort(), until, idempotencyKey],
      );
    },

    isRedeemed: async (claims, customerId) => {
      const scopes = redemptionScopes(claims, customerId);
      const found = await store.query(`select 1 from ${schemaName}.redemption where scope = any($1) limit 1`, [scopes]);
      return found.length > 0;
    },

    redeem: async (redemption) => store.transaction((sql) => redeemIn(sql, redemption)),

    release: async (reference) => {
      await store.execute(`delete from ${schemaName}.redemption where reference = $1`, [reference]);
    },
  };
}

async function redeemIn(
  sql: Sql,
  { claims, customerId, reference, now }: Redemption,
): ReturnType<PromiseRecords['redeem']> {
  // Held until the sale's part is written: a revocation comes before it or after it, never between.
  const [revocation] = await sql.query(
    `select sku, until from ${schemaName}.revocation where market = $1 and sku = $2 for share`,
    [claims.market, claims.sku],
    revocationRow,
  );
  if (revocation !== undefined && isRevoked(claims, revocation.until)) return 'REVOKED';
  const scopes = redemptionScopes(claims, customerId);
  const taken = await sql.query(
    `insert into ${schemaName}.redemption (scope, reference, redeemed_at)
     select scope, $2, $3 from unnest($1::text[]) as scope order by scope
     on conflict (scope) do nothing returning scope`,
    [scopes, reference, now],
    z.object({ scope: z.string() }),
  );
  if (taken.length === scopes.length) return 'REDEEMED';
  const foreign = await sql.query(
    `select 1 from ${schemaName}.redemption where scope = any($1) and reference <> $2 limit 1`,
    [scopes, reference],
  );
  if (foreign.length === 0) return 'REDEEMED';
  await sql.execute(`delete from ${schemaName}.redemption where scope = any($1) and reference = $2`, [
    taken.map(({ scope }) => scope),
    reference,
  ]);
  return 'ALREADY_REDEEMED';
}

/** Promises know whole seconds only: one of the second in which it was revoked is revoked. */
export function isRevoked({ iat }: Pick<PromiseClaims, 'iat'>, until: string): boolean {
  return iat * 1000 < Date.parse(until);
}
