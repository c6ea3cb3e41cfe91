import { askEntities } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misplaced } from '../keyEcho.ts';
import { mixed } from '../mixed.ts';

export const bigBatch: ContractCheck = {
  name: 'big-batch',
  holds: 'a big batch is answered whole and in order, in the time and bytes of one call',
  tryThis: 'read all keys of a call at once (a data loader, one query with a list), not one by one',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const { asked, isUnknown } = mixed(entity, subject.batch);
      return misplaced(entity, asked, await askEntities(subject, entity, asked), isUnknown);
    }),
};
