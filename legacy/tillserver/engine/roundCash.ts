import type { Minor } from './minor.ts';
import type { Tender } from './tender.ts';

/** The smallest coin: 50 øre in Denmark, a whole krona or krone in Sweden and Norway. */
const smallestCoin: Readonly<Record<string, Minor>> = { DKK: 50n, SEK: 100n, NOK: 100n };

/** What is added to (or, negative, taken off) an amount that is paid in coins; nothing for any other tender. */
export function roundCash(amount: Minor, currency: string, tender: Tender): Minor {
  const coin = smallestCoin[currency];
  if (tender !== 'CASH' || coin === undefined) return 0n;
  return ((2n * amount + coin) / (2n * coin)) * coin - amount;
}
