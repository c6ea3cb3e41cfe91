import { askEntities } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misplaced } from '../keyEcho.ts';

export const partialErrors: ContractCheck = {
  name: 'partial-errors',
  holds: 'an error at one place leaves the other places their data',
  tryThis:
    'catch what one reference throws and answer null there with an error; most libraries do when references are resolved one by one',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const asked = entity.known.slice(0, 1).flatMap((one) => [one, entity.keyless(), one]);
      const answer = await askEntities(subject, entity, asked);
      return misplaced(entity, asked, answer, (position) => position === 1);
    }),
};
