import type { CheckOptions } from './checkHistory.ts';
import type { Fault, History, Read, ShownPrice } from './history.ts';
import type { Violation } from './violation.ts';

/** What tells nodes of each other; while it is away they cannot know what another one has shown. */
export const SHARED = 'redis';

/** Prices that went back within one session. Between two nodes that could not talk to each other it is told apart. */
export function checkSessions(
  { reads, faults }: History,
  { settleMs }: CheckOptions,
): { readonly violations: readonly Violation[]; readonly excused: readonly Violation[] } {
  const violations: Violation[] = [];
  const excused: Violation[] = [];
  const newest = new Map<string, { readonly version: number; readonly read: Read }>();
  const apart = faults.filter(({ kind }) => kind.startsWith(SHARED));
  for (const read of [...reads].sort((a, b) => a.beganAt - b.beganAt)) {
    for (const price of read.prices) {
      const [oldest, latest] = versionsOf(price);
      if (oldest === undefined || latest === undefined) continue;
      const key = JSON.stringify([read.session, price.sku]);
      const known = newest.get(key);
      if (known !== undefined && oldest < known.version) {
        const places = known.read.node === read.node ? `on ${read.node}` : `from ${known.read.node} to ${read.node}`;
        const text = `${price.sku} went back from version ${known.version} to ${oldest} ${places}`;
        const violation: Violation = { kind: 'went back', read, price, text, earlier: known.read };
        const isApart = known.read.node !== read.node && apart.some((fault) => concerns(fault, read, settleMs));
        (isApart ? excused : violations).push(violation);
      }
      if (known === undefined || latest > known.version) newest.set(key, { version: latest, read });
    }
  }
  return { violations, excused };
}

/** Whether it went on during the reading, or had ended only just. */
function concerns({ beganAt, endedAt }: Fault, read: Read, settleMs: number): boolean {
  return beganAt <= read.endedAt && read.beganAt <= endedAt + settleMs;
}

function versionsOf({ current, list, member }: ShownPrice): readonly [number?, number?] {
  const all = [current, list, member ?? null].flatMap((part) => (part === null ? [] : [part.version]));
  return all.length === 0 ? [] : [Math.min(...all), Math.max(...all)];
}
