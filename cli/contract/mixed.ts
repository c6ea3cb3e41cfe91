import type { EntityUnderTest, Representation } from './entityUnderTest.ts';

/**
 * As many representations as asked for: known keys in turn and, in every third place, one that nothing has, so that places can be told apart even
 * by a single known key.
 * @param from where the turns begin
 */
export function mixed(
  entity: EntityUnderTest,
  count: number,
  from = 0,
): { readonly asked: readonly Representation[]; readonly isUnknown: (position: number) => boolean } {
  const isUnknown = (position: number): boolean => (position + from) % 3 === 2;
  const asked = Array.from({ length: count }, (_, position) => {
    const known = entity.known[(position + from) % entity.known.length];
    return known === undefined || isUnknown(position) ? entity.unknown(position + from) : known;
  });
  return { asked, isUnknown };
}
