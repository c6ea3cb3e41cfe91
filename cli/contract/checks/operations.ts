import { failed, unless, type ContractCheck } from '../contractCheck.ts';

export const operations: ContractCheck = {
  name: 'operations',
  holds: 'aliases, fragments, variables and operationName are obeyed',
  tryThis: 'hand query, variables and operationName of the body to the library as they are',
  run: async ({ call }) => {
    const query = `
      query Other { other: __typename }
      query Asked($no: Boolean!) { a: __typename ...More left: __typename @include(if: $no) }
      fragment More on Query { b: __typename }`;
    const { status, body } = await call(query, { no: false }, { operationName: 'Asked' });
    if (body?.data == null) return failed(`It gave no data (status ${status}).`);
    const names = Object.keys(body.data).sort().join(', ');
    return unless(names === 'a, b' ? null : `a and b were asked; it answered ${names || 'nothing'}.`);
  },
};
