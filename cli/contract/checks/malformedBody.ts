import { failed, unless, type ContractCheck } from '../contractCheck.ts';
import { stillAnswers } from '../stillAnswers.ts';

const bodies: readonly (readonly [string, string])[] = [
  ['cut JSON', '{"query":"{ __typename }'],
  ['a list', '[]'],
  ['no query', '{"variables":{}}'],
  ['nothing', ''],
];

export const malformedBody: ContractCheck = {
  name: 'malformed-body',
  holds: 'a body that is no GraphQL request is refused with 4xx',
  tryThis: 'answer 400 when the body is no JSON object with a query of text',
  run: async (subject) => {
    for (const [what, body] of bodies) {
      const { status, body: answer } = await subject.call('', {}, { body });
      if (status >= 500) return failed(`A body of ${what} was answered with status ${status}.`);
      if (status < 400 && (answer?.errors?.length ?? 0) === 0)
        return failed(`A body of ${what} was taken (status ${status}).`);
    }
    return unless(await stillAnswers(subject));
  },
};
