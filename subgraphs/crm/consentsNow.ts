import type { Consent } from './__generated__/resolvers.ts';
import type { ConsentAct } from './port.ts';

/** From what is allowed to what is forbidden; not to know allows nothing, and who has gone back on a yes has said no twice. */
const restrictiveness: Readonly<Record<Consent['state'], number>> = {
  GRANTED: 0,
  UNKNOWN: 1,
  REFUSED: 2,
  WITHDRAWN: 3,
};

/**
 * What holds now, one row for each purpose and channel that anybody spoke of. Within a record the latest act wins; an act on every
 * channel is an act on each of them; ties, and acts of unknown time, go to the most restrictive. Records of one person are merged
 * to the most restrictive. (RELIABILITY.md, Privacy.)
 * @param records the acts of each of the person's records.
 */
export function consentsNow(records: readonly (readonly ConsentAct[])[]): readonly Consent[] {
  const spokenOf = new Map(
    records.flat().map(({ purpose, channel }) => [JSON.stringify([purpose, channel]), { purpose, channel }] as const),
  );
  return [...spokenOf.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { purpose, channel }]) => {
      const standing = records.flatMap((acts) => {
        const own = acts.filter((act) => act.purpose === purpose && (act.channel === channel || act.channel === null));
        return own.length === 0 ? [] : [standingOf(own)];
      });
      return standing.length === 0 ? [] : [{ ...standing.reduce(stricter), channel }];
    });
}

/** Of one record's acts, the one that stands: the strictest of the latest and of those that tell no time. */
function standingOf(acts: readonly ConsentAct[]): ConsentAct {
  const latest = Math.max(...acts.map(timeOf).filter(Number.isFinite));
  return acts.filter((act) => act.at === null || timeOf(act) === latest).reduce(stricter);
}

/** The stricter of two acts; of two that are alike, the later. */
function stricter(a: ConsentAct, b: ConsentAct): ConsentAct {
  const difference = restrictiveness[b.state] - restrictiveness[a.state];
  return difference > 0 || (difference === 0 && timeOf(b) > timeOf(a)) ? b : a;
}

function timeOf({ at }: ConsentAct): number {
  return at === null ? Number.NEGATIVE_INFINITY : Date.parse(at);
}
