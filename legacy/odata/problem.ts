/** Everything that a reader of OData refuses; a dialect puts it into the vendor's words. */
export type ODataProblem =
  | { readonly is: 'syntax'; readonly text: string; readonly position: number; readonly expected: string }
  | { readonly is: 'unknownProperty'; readonly name: string; readonly type: string }
  | {
      readonly is: 'incompatibleTypes';
      readonly field: string;
      readonly fieldType: string;
      readonly literal: string;
      readonly operator: string;
    }
  | { readonly is: 'orAcrossFields' }
  | { readonly is: 'inNotSupported' }
  | { readonly is: 'notSupported'; readonly what: string }
  | { readonly is: 'unknownFunction'; readonly name: string }
  | { readonly is: 'unknownOption'; readonly option: string }
  | { readonly is: 'repeatedOption'; readonly option: string }
  | { readonly is: 'invalidValue'; readonly option: string; readonly value: string }
  | { readonly is: 'missingAlias'; readonly alias: string }
  | { readonly is: 'misplacedOption'; readonly option: string; readonly place: string }
  | { readonly is: 'unsupportedVersion'; readonly header: string; readonly value: string };

/** A query that is refused. */
export class ODataError extends Error {
  override readonly name = 'ODataError';
  readonly problem: ODataProblem;
  constructor(problem: ODataProblem) {
    super(problem.is);
    this.problem = problem;
  }
}

/** Refuses. */
export function refuse(problem: ODataProblem): never {
  throw new ODataError(problem);
}
