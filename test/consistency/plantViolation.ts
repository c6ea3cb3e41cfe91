import { seededRandom } from '../../legacy/kit/random.ts';
import type { History, Read, ShownPrice } from './history.ts';
import type { ViolationKind } from './violation.ts';

type Change = (read: Read, price: ShownPrice, history: History) => ShownPrice | null;

const part = (price: ShownPrice, version: number): ShownPrice => ({
  ...price,
  current: price.current === null ? null : { ...price.current, version },
  list: price.list === null ? null : { ...price.list, version },
  ...(price.member === undefined || price.member === null ? {} : { member: { ...price.member, version } }),
});

/** How each kind of violation is made of a price that kept the rules; null: not of this one. */
const changes: Readonly<Record<ViolationKind, Change>> = {
  unwritten: (_read, price) => ({ ...price, list: null }),
  mixed: (_read, price) =>
    price.list === null || price.list.version < 2
      ? null
      : { ...price, list: { ...price.list, version: price.list.version - 1 } },
  'outside window': (read, price, { clockSteps }) => {
    const step = clockSteps.filter(({ endedAt }) => endedAt <= read.beganAt).at(-1);
    return step === undefined ? null : { ...price, validUntil: read.beganAt + step.distance - 60_000 };
  },
  'wrong record': (read, price) => {
    if (price.current === null || price.current.record === 'campaign') return null;
    const record = read.audience === 'member' ? 'card' : 'member';
    return { ...price, current: { ...price.current, record } };
  },
  outdated: (read, price, { writes }) => {
    const old = writes.filter(({ sku, endedAt }) => sku === price.sku && endedAt < read.beganAt - 10_000);
    return old.length < 2 ? null : part(price, 1);
  },
  'went back': (read, price, { reads }) => {
    const seen = reads
      .filter(({ session, endedAt }) => session === read.session && endedAt < read.beganAt)
      .flatMap(({ prices }) =>
        prices.flatMap(({ sku, list }) => (sku === price.sku && list !== null ? [list.version] : [])),
      );
    const before = Math.max(0, ...seen) - 1;
    return before < 1 ? null : part(price, before);
  },
};

/** A history with one violation of that kind put into one read; null: it has no place for one. */
export function plantViolation(
  history: History,
  kind: ViolationKind,
  seed: number,
): { history: History; read: Read } | null {
  const random = seededRandom(seed);
  const places = history.reads
    .flatMap((read) => {
      const [price] = read.prices;
      const changed = price === undefined ? null : changes[kind](read, price, history);
      return changed === null ? [] : [{ read, changed }];
    })
    .map((place) => ({ place, order: random() }))
    .sort((a, b) => a.order - b.order);
  const chosen = places[0]?.place;
  if (chosen === undefined) return null;
  // The same wherever the answer says it, or else it would be mixed as well.
  const isAlone = kind === 'mixed' || kind === 'unwritten';
  const prices = chosen.read.prices.map((price, index) =>
    index === 0 || (!isAlone && price.sku === chosen.changed.sku) ? chosen.changed : price,
  );
  const read: Read = { ...chosen.read, prices };
  return { history: { ...history, reads: history.reads.map((each) => (each === chosen.read ? read : each)) }, read };
}
