import { failed, passed, skipped, type Finding } from './contractCheck.ts';
import type { EntityUnderTest } from './entityUnderTest.ts';
import type { Subject } from './subject.ts';

/** Looks at every entity of which a key is known, until one is wrong. `look` answers what is wrong, null: nothing. */
export async function eachEntity(
  { sdl, sdlProblem, entities }: Subject,
  look: (entity: EntityUnderTest) => Promise<string | null>,
): Promise<Finding> {
  if (sdl === null)
    return skipped(`Its entities are not known: ${sdlProblem ?? ''}`, 'mend what it says of itself first');
  if (sdl.entities.length === 0)
    return skipped('It resolves no entity.', 'nothing: a subgraph of root fields alone has none');
  const [example] = sdl.entities;
  if (entities.length === 0) {
    const key = example?.keys[0]?.map((path) => `${path.join('.')}=…`).join(',') ?? '';
    return skipped('No key is known that it has.', `--key '${example?.name ?? ''}:${key}', as often as you like`);
  }
  for (const entity of entities) {
    const problem = await look(entity);
    if (problem !== null) return failed(`${entity.name}: ${problem}`);
  }
  return passed;
}
