import type { TextFunction } from './filter.ts';
import type { ODataProblem } from './problem.ts';

/** The system query options that the reader knows. */
export type SystemOption = '$filter' | '$select' | '$expand' | '$orderby' | '$top' | '$skip' | '$count' | '$skiptoken';

/** What one vendor's OData allows, and how it refuses the rest. */
export interface ODataDialect {
  readonly name: string;
  readonly options: readonly SystemOption[];
  /** Further query options that are the server's own business (`$schemaversion`, `$deltatoken`), in lower case. */
  readonly ownOptions: readonly string[];
  /** Strings compare without regard to case. */
  readonly ignoreCase: boolean;
  readonly textFunctions: readonly TextFunction[];
  /** The `in` operator of OData 4.01. */
  readonly in: boolean;
  /** `Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)` and parameter aliases. */
  readonly crmIn: boolean;
  /** `or` between conditions on different fields. */
  readonly orAcrossFields: boolean;
  /** Options allowed inside `$expand(…)`, in lower case. */
  readonly expandOptions: readonly SystemOption[];
  /** The vendor's words for a refusal; always answered with HTTP 400. */
  word(problem: ODataProblem): { readonly code: string; readonly message: string };
}
