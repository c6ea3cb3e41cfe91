import { askEntities } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misplaced } from '../keyEcho.ts';
import { mixed } from '../mixed.ts';

export const entitiesOrder: ContractCheck = {
  name: 'entities-order',
  holds: 'a hundred representations give a hundred objects, each at its place',
  tryThis: 'look up by key, then answer in the order of the representations: a database gives rows in its own order',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const { asked, isUnknown } = mixed(entity, 100);
      return misplaced(entity, asked, await askEntities(subject, entity, asked), isUnknown);
    }),
};
