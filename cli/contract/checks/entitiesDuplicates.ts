import { askEntities } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misplaced } from '../keyEcho.ts';

export const entitiesDuplicates: ContractCheck = {
  name: 'entities-duplicates',
  holds: 'a key that is asked for three times is answered three times, alike',
  tryThis: 'load each key once and give it to every place that asks for it',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const asked = entity.known.slice(0, 1).flatMap((one) => [one, one, one]);
      const answer = await askEntities(subject, entity, asked);
      const problem = misplaced(entity, asked, answer);
      if (problem !== null) return problem;
      const distinct = new Set(answer.entities?.map((one) => JSON.stringify(one)));
      return distinct.size === 1 ? null : 'one key gave objects that differ.';
    }),
};
