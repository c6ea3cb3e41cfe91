import type { History, Read, ShownPrice } from './history.ts';
import type { Violation } from './violation.ts';

/**
 * Prices that went back within one session, on whatever nodes and whatever was being done to them. One that says to be stale says that it may be from
 * before what is known: such are told apart.
 */
export function checkSessions({ reads }: History): {
  readonly violations: readonly Violation[];
  readonly saidSo: readonly Violation[];
} {
  const violations: Violation[] = [];
  const saidSo: Violation[] = [];
  const newest = new Map<string, { readonly version: number; readonly read: Read }>();
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
        (price.stale ? saidSo : violations).push(violation);
      }
      if (known === undefined || latest > known.version) newest.set(key, { version: latest, read });
    }
  }
  return { violations, saidSo };
}

function versionsOf({ current, list, member }: ShownPrice): readonly [number?, number?] {
  const all = [current, list, member ?? null].flatMap((part) => (part === null ? [] : [part.version]));
  return all.length === 0 ? [] : [Math.min(...all), Math.max(...all)];
}
