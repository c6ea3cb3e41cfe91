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
        return own.length === 0 ? [] : [own.reduce(standingOf)];
      });
      return standing.length === 0 ? [] : [{ ...standing.reduce(stricter), channel }];
    });
}

/** Of two acts of one record, the one that stands. */
function standingOf(a: ConsentAct, b: ConsentAct): ConsentAct {
  if (a.at === null || b.at === null || Date.parse(a.at) === Date.parse(b.at)) return stricter(a, b);
  return Date.parse(a.at) > Date.parse(b.at) ? a : b;
}

function stricter(a: ConsentAct, b: ConsentAct): ConsentAct {
  return restrictiveness[b.state] > restrictiveness[a.state] ? b : a;
}
