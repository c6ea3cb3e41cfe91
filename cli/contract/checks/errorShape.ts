import { askEntities } from '../askEntities.ts';
import { failed, passed, type ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { stackTrace } from '../stackTrace.ts';
import type { GraphqlAnswer } from '../subject.ts';

export const errorShape: ContractCheck = {
  name: 'error-shape',
  holds: 'an error of a place has its path, and no error shows where in the code it happened',
  tryThis: 'leave the path that the library gives; switch debug output off and mask what you did not mean to say',
  run: async (subject) => {
    const documents = [await subject.call('{ noSuchFieldAtAll }'), await subject.call('{ _service { sdl }')];
    const shown = documents.map(({ text }) => stackTrace(text)).find((line) => line !== undefined);
    if (shown !== undefined) return failed(`An error shows "${shown.trim().slice(0, 120)}".`);
    if (subject.entities.length === 0) return passed;
    return eachEntity(subject, async (entity) => {
      for (const representation of [entity.keyless(), { ...entity.keyless(), __typename: 'NoSuchTypeAtAll' }]) {
        const problem = wrongError(await askEntities(subject, entity, [...entity.known.slice(0, 1), representation]));
        if (problem !== null) return problem;
      }
      return null;
    });
  },
};

function wrongError({ text, body }: GraphqlAnswer): string | null {
  const shown = stackTrace(text);
  if (shown !== undefined) return `an error shows "${shown.trim().slice(0, 120)}".`;
  // Without data the request as a whole was refused, which has no place.
  const placed = body?.data == null ? [] : (body.errors ?? []);
  const lost = placed.find(({ path }) => path?.[0] !== '_entities');
  return lost === undefined ? null : `the error "${lost.message}" has no path that begins with _entities.`;
}
