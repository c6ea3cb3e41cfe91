import { askEntities, errorsOf } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misplaced } from '../keyEcho.ts';

export const unknownKey: ContractCheck = {
  name: 'unknown-key',
  holds: 'a key that nothing has gives null at its place, or an object of that key; all else is answered as before',
  tryThis: 'answer null for what you do not have: an article that is not yours is nothing unusual',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const asked = entity.known.slice(0, 1).flatMap((one) => [entity.unknown(1), one, entity.unknown(2)]);
      const answer = await askEntities(subject, entity, asked);
      if (answer.status >= 400)
        return `it made the whole answer fail (status ${answer.status}, ${errorsOf(answer.body)}).`;
      return misplaced(entity, asked, answer, (position) => position !== 1);
    }),
};
