import { failed, passed, skipped, type ContractCheck } from '../contractCheck.ts';
import type { CallExtras } from '../subject.ts';

const forged: readonly (readonly [string, CallExtras])[] = [
  ['without a signature', { unsigned: true }],
  ['with another body than the signed one', { tampered: true }],
  ['with another context than the signed one', { headers: { 'x-samklang-context': 'e30' } }],
];

export const refusesUnsigned: ContractCheck = {
  name: 'refuses-unsigned',
  holds: 'calls that the gateway did not sign are refused',
  tryThis: 'verify x-samklang-signature over the bytes of the body and of x-samklang-context before anything is parsed',
  run: async ({ call, mustVerify }) => {
    if (!mustVerify) {
      return skipped(
        'It was not said that it verifies signatures.',
        '--signed, with SUBGRAPH_SECRET as the subgraph has it',
      );
    }
    for (const [how, extras] of forged) {
      const { status, body } = await call('{ __typename }', {}, extras);
      if (body?.data != null || status < 400 || status > 499)
        return failed(`A call ${how} was answered with status ${status}.`);
    }
    return passed;
  },
};
