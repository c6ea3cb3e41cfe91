import { askEntities } from '../askEntities.ts';
import { unless, type ContractCheck } from '../contractCheck.ts';
import { mixed } from '../mixed.ts';
import { stillAnswers } from '../stillAnswers.ts';

/** Enough to fill a small pool of workers. */
const LEAVING = 32;

export const clientGone: ContractCheck = {
  name: 'client-gone',
  holds: 'callers that hang up take nothing with them: the next call is answered in time',
  tryThis: 'end the work of a request when its connection closes, or bound it by the deadline',
  run: async (subject) => {
    const [entity] = subject.entities;
    const leave = { leave: true };
    await Promise.all(
      Array.from({ length: LEAVING }, async () =>
        entity === undefined
          ? subject.call('{ __typename }', {}, leave)
          : askEntities(subject, entity, mixed(entity, 100).asked, leave),
      ),
    );
    return unless(await stillAnswers(subject));
  },
};
