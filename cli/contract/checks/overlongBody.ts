import { failed, unless, type ContractCheck } from '../contractCheck.ts';
import { stillAnswers } from '../stillAnswers.ts';

export const overlongBody: ContractCheck = {
  name: 'overlong-body',
  holds: 'a body that is too long is refused with 4xx before it is all in memory',
  tryThis: 'answer 413 by the content-length, and count the bytes where there is none',
  run: async (subject) => {
    const { overlongBytes: bytes } = subject;
    const head = '{"query":"{ __typename }","variables":{"filler":"';
    const body = `${head}${'x'.repeat(Math.max(0, bytes - head.length - 3))}"}}`;
    // Where the connection is cut before the refusal was read, it is asked once more: who refuses gets it across.
    const { status } = await subject.call('', {}, { body }).catch(() => subject.call('', {}, { body }));
    if (status < 400 || status > 499) return failed(`${bytes} bytes were answered with status ${status}.`);
    return unless(await stillAnswers(subject));
  },
};
