import { createHash } from 'node:crypto';
import type { Decision, PriceQuestion } from '../rules/rule.ts';

/**
 * Names a decision of the owner: the same records in the same terms give the same version, whoever asks and whenever. 128 bits in
 * base64url.
 */
export function priceVersion(owner: string, { winner, discount, amounts }: Decision, question: PriceQuestion): string {
  const { quantity, unit, currency, localCurrency, exchangeRate, taxRate, pricesIncludeTax } = question;
  const terms = { quantity, unit, currency, localCurrency, exchangeRate, taxRate, pricesIncludeTax };
  const text = JSON.stringify([owner, terms, amounts.gross, parts(winner), discount === null ? null : parts(discount)]);
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');
}

/** In an order of its own: facts may come with their fields in any. */
function parts(record: Decision['winner']): readonly (readonly [string, unknown])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
