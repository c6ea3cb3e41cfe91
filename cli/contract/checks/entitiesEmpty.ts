import { askEntities, errorsOf } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';

export const entitiesEmpty: ContractCheck = {
  name: 'entities-empty',
  holds: '`_entities` of nothing is an empty list',
  tryThis: 'answer [] before you ask whatever is behind you',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const { entities, status, body } = await askEntities(subject, entity, []);
      return entities?.length === 0
        ? null
        : `no representations gave no empty list (status ${status}, ${errorsOf(body)}).`;
    }),
};
