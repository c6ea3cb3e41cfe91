import type { Login, ShopAccount } from '../model.ts';
import type { Population } from './people.ts';
import type { PersonPlan } from './personPlans.ts';
import { Random } from './random.ts';
import { anchorMs, dayMs, hourMs, instantOf } from './time.ts';

/** Put there this morning, from the web, after the advertisement. */
export const lisaMs = Date.parse('2026-11-20T06:42:00Z');

/** Who signed in where and when. */
export interface SignIns {
  /** Accounts with their last sign-in filled in. */
  readonly shopAccounts: readonly ShopAccount[];
  /** By account, oldest first. */
  readonly logins: readonly Login[];
}

/** An account's sign-ins, oldest first, and the stream from which the rest of its life in the shop is drawn. */
export function drawSignIns(
  seed: number,
  row: number,
  persona: PersonPlan['persona'],
): { readonly random: Random; readonly signIns: readonly { readonly ms: number; readonly channel: 'APP' | 'WEB' }[] } {
  const random = new Random(seed, 'shop life', row);
  const count = persona === null ? random.int(0, 4) : 5;
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(anchorMs - Math.floor(random.next() ** 2 * 500 * dayMs) - hourMs);
  if (persona === 'lisa') times.push(lisaMs - 120_000);
  times.sort((a, b) => a - b);
  const signIns = times.map((ms) => ({
    ms,
    channel: persona !== 'lisa' && random.chance(0.35) ? ('APP' as const) : ('WEB' as const),
  }));
  return { random, signIns };
}

export function buildSignIns(seed: number, population: Population): SignIns {
  const logins: Login[] = [];
  const shopAccounts = population.shopAccounts.map((account, row) => {
    const { accountId, personId } = account;
    const { signIns } = drawSignIns(seed, row, population.planOf(personId)?.persona ?? null);
    for (const { ms, channel } of signIns) logins.push({ accountId, at: instantOf(ms), channel });
    const last = signIns.at(-1);
    return last === undefined ? account : { ...account, lastLoginAt: instantOf(last.ms) };
  });
  return { shopAccounts, logins };
}
