import { askEntities, errorsOf } from '../askEntities.ts';
import { unless, type ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { mixed } from '../mixed.ts';

export const deadline: ContractCheck = {
  name: 'deadline',
  holds: 'within the time that x-samklang-deadline-ms leaves, there is an answer',
  tryThis: 'give every call that you make the time that is left, and answer what you have when it is over',
  run: async (subject) => {
    if (subject.entities.length === 0) {
      const { status, body } = await subject.call('{ __typename }');
      return unless(body === null ? `{ __typename } was answered by no GraphQL response (status ${status}).` : null);
    }
    return eachEntity(subject, async (entity) => {
      const { status, body } = await askEntities(subject, entity, mixed(entity, 25).asked);
      return body === null || status >= 500 ? `status ${status}, ${errorsOf(body)}.` : null;
    });
  },
};
