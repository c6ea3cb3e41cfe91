import { createHash } from 'node:crypto';
import type { PromiseClaims } from '../../../platform/pricePromise/index.ts';

/**
 * What one redemption uses up. UNLIMITED: nothing. ONCE: the promise itself, and for a known customer this price of this article, so that
 * being shown a price ten times is not ten promises. Hashed, in a fixed order: the store need not know who bought.
 */
export function redemptionScopes(claims: PromiseClaims, customerId: string | null): readonly string[] {
  if (claims.redemption === 'UNLIMITED') return [];
  const { market, sku, unit, version } = claims;
  const scopes: (readonly unknown[])[] = [['promise', claims.jti]];
  if (customerId !== null) scopes.push(['customer', customerId, market, sku, unit, version]);
  return scopes.map((scope) => createHash('sha256').update(JSON.stringify(scope)).digest('base64url')).sort();
}
