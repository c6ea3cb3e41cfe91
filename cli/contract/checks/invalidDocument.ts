import { failed, passed, type ContractCheck } from '../contractCheck.ts';

const wrong: readonly (readonly [string, string])[] = [
  ['no GraphQL', '{ _service { sdl }'],
  ['an unknown field', '{ noSuchFieldAtAll }'],
];

export const invalidDocument: ContractCheck = {
  name: 'invalid-document',
  holds: 'a document that is not valid is answered by errors without data, never by a 5xx',
  tryThis: 'parse and validate before you execute, and answer 200 or 400 with { "errors": [ … ] }',
  run: async ({ call }) => {
    for (const [what, query] of wrong) {
      const { status, body } = await call(query);
      if (status >= 500) return failed(`A document with ${what} was answered with status ${status}.`);
      if ((body?.errors?.length ?? 0) === 0) return failed(`A document with ${what} was answered without errors.`);
      if (body?.data != null) return failed(`A document with ${what} was answered with data.`);
    }
    return passed;
  },
};
