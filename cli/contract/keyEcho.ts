import { keyLeaf } from './keyLeaf.ts';
import type { EntityUnderTest, Representation } from './entityUnderTest.ts';
import { errorsOf, type EntitiesAnswer } from './askEntities.ts';

/** Whether an answered object is of the key that was asked for. */
export function isOf(entity: EntityUnderTest, asked: Representation, answered: unknown): boolean {
  return (
    keyLeaf(answered, ['__typename']) === entity.name &&
    entity.key.every((path) => String(keyLeaf(answered, path)) === String(keyLeaf(asked, path)))
  );
}

/**
 * What is wrong with an answer to known keys, by position; null: nothing. Where `mayBeNull` says so, null is as good as the object.
 */
export function misplaced(
  entity: EntityUnderTest,
  asked: readonly Representation[],
  { status, body, entities }: EntitiesAnswer,
  mayBeNull: (position: number) => boolean = () => false,
): string | null {
  if (entities === null)
    return `_entities of ${asked.length} ${entity.name} gave no list (status ${status}, ${errorsOf(body)}).`;
  if (entities.length !== asked.length) {
    return `_entities of ${asked.length} ${entity.name} gave ${entities.length} objects.`;
  }
  for (const [position, representation] of asked.entries()) {
    const answered = entities[position];
    if (answered === null && mayBeNull(position)) continue;
    if (isOf(entity, representation, answered)) continue;
    const what = answered === null ? `null (${errorsOf(body)})` : JSON.stringify(answered).slice(0, 120);
    return `at position ${position} of ${asked.length}, ${JSON.stringify(representation).slice(0, 120)} was asked and ${what} answered.`;
  }
  return null;
}
