import type { Subject } from './subject.ts';

/** Whether the subgraph still answers after something: null, or what is wrong. */
export async function stillAnswers({ call }: Pick<Subject, 'call'>): Promise<string | null> {
  const { status, body } = await call('{ __typename }');
  return body?.data?.['__typename'] === undefined
    ? `after that it no longer answers { __typename } (status ${status})`
    : null;
}
