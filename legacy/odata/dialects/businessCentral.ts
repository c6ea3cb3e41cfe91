import type { ODataDialect } from '../dialect.ts';
import { edmWords } from './edmWords.ts';

/** Business Central. @param schemaVersion of `$schemaversion`; `in` needs 2.1. */
export function businessCentralDialect(schemaVersion: string | null): ODataDialect {
  return {
    name: 'Business Central',
    options: ['$filter', '$select', '$expand', '$orderby', '$top', '$skip', '$count', '$skiptoken'],
    ownOptions: ['$schemaversion'],
    expandOptions: ['$filter', '$select', '$expand', '$orderby', '$top', '$skip', '$count'],
    ignoreCase: false,
    textFunctions: ['contains', 'startswith', 'endswith'],
    in: schemaVersion === '2.1',
    crmIn: false,
    orAcrossFields: false,
    word: (problem) => ({
      code: problem.is === 'unknownProperty' ? 'BadRequest_NotFound' : 'BadRequest',
      message: edmWords(problem),
    }),
  };
}
