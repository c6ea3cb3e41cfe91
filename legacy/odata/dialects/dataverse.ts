import type { ODataDialect } from '../dialect.ts';
import { edmWords } from './edmWords.ts';

/** Dataverse Web API 9.2: no `in` and no `$skip`; strings compare without regard to case. */
export const dataverseDialect: ODataDialect = {
  name: 'Dataverse',
  options: ['$filter', '$select', '$expand', '$orderby', '$top', '$count', '$skiptoken'],
  ownOptions: ['$deltatoken'],
  expandOptions: ['$filter', '$select', '$expand', '$orderby', '$top'],
  ignoreCase: true,
  textFunctions: ['contains', 'startswith', 'endswith'],
  in: false,
  crmIn: true,
  orAcrossFields: true,
  word: (problem) => ({
    code: '0x80060888',
    message:
      problem.is === 'unknownOption' && problem.option === '$skip'
        ? 'Skip Clause is not supported in CRM'
        : edmWords(problem),
  }),
};
