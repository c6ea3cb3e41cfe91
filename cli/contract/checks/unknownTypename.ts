import type { ContractCheck } from '../contractCheck.ts';
import { askEntities } from '../askEntities.ts';
import { eachEntity } from '../eachEntity.ts';
import { stillAnswers } from '../stillAnswers.ts';

export const unknownTypename: ContractCheck = {
  name: 'unknown-typename',
  holds: 'a __typename that the subgraph does not know is an error or null, never an object or a 5xx',
  tryThis: 'answer an error at its place for a type that you do not resolve',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const [known] = entity.known;
      const strange = { ...known, __typename: 'NoSuchTypeAtAll' };
      const { status, entities, body } = await askEntities(subject, entity, [strange]);
      if (status >= 500) return `status ${status}.`;
      if (entities?.[0] != null) return `it was answered by ${JSON.stringify(entities[0]).slice(0, 120)}.`;
      if (entities === null && (body?.errors?.length ?? 0) === 0) return 'there was neither a list nor an error.';
      return stillAnswers(subject);
    }),
};
