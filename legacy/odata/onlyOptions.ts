import { splitQuery } from './parseQuery.ts';
import { refuse } from './problem.ts';

/** Refuses every query option that does not belong where the query stands. @param place as a refusal names it: `a single record`. */
export function onlyOptions(rawQuery: string, allowed: readonly string[], place: string): void {
  for (const option of splitQuery(rawQuery).keys()) {
    if (!allowed.includes(option.toLowerCase())) refuse({ is: 'misplacedOption', option, place });
  }
}
