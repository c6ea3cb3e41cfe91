import { askEntities } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import type { EntityUnderTest, Representation } from '../entityUnderTest.ts';
import { stillAnswers } from '../stillAnswers.ts';

function malformed(entity: EntityUnderTest): (readonly [string, Representation])[] {
  const [[top = ''] = []] = entity.key;
  const keyless = entity.keyless();
  return [
    ['without its key', keyless],
    ['with an object for a key', { ...keyless, [top]: { deep: [1] } }],
    ['with null for a key', { ...keyless, [top]: null }],
  ];
}

export const malformedRepresentation: ContractCheck = {
  name: 'malformed-representation',
  holds: 'a representation without a proper key is an error or null, never an object of no key, a 5xx or a crash',
  tryThis: 'check the key before you use it, and answer an error at its place',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      for (const [how, representation] of malformed(entity)) {
        const { status, entities, body } = await askEntities(subject, entity, [representation]);
        if (status >= 500) return `one ${how} was answered with status ${status}.`;
        if (entities === null && (body?.errors?.length ?? 0) === 0)
          return `one ${how} gave neither a list nor an error.`;
        if (entities?.[0] != null && (body?.errors?.length ?? 0) === 0)
          return `one ${how} was answered as if it were good.`;
      }
      return stillAnswers(subject);
    }),
};
