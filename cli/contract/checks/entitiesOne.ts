import { askEntities } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misplaced } from '../keyEcho.ts';

export const entitiesOne: ContractCheck = {
  name: 'entities-one',
  holds: 'a known key gives its object, with its __typename and its key',
  tryThis: 'name the resolver of references after the type, and let the key come back as it went in',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      for (const representation of entity.known) {
        const problem = misplaced(entity, [representation], await askEntities(subject, entity, [representation]));
        if (problem !== null) return problem;
      }
      return null;
    }),
};
