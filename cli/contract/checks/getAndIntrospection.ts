import { failed, passed, type ContractCheck } from '../contractCheck.ts';

export const getAndIntrospection: ContractCheck = {
  name: 'get-and-introspection',
  holds: 'GET and introspection may be answered or refused, but nothing breaks of them',
  tryThis: 'answer 404 or 405 to GET if you do not serve it, and errors to introspection if it is off',
  run: async ({ call }) => {
    const got = await call('', {}, { method: 'GET', path: '/graphql?query=%7B__typename%7D' });
    if (got.status >= 500) return failed(`GET was answered with status ${got.status}.`);
    const { status, body } = await call('{ __schema { queryType { name } } }');
    if (status >= 500) return failed(`Introspection was answered with status ${status}.`);
    return body === null
      ? failed(`Introspection was answered by what is no GraphQL response (status ${status}).`)
      : passed;
  },
};
