import { findingCodes, type FindingCode, type Severity } from './findingCodes.ts';

/** One thing that a doctor found. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The system, article or part of the house. */
  readonly at: string;
  /** What was found in particular. No personal data: ids, codes, names of settings. */
  readonly what: string;
  readonly advice: string;
}

export function finding(code: FindingCode, at: string, what: string = findingCodes[code].meaning): Finding {
  const { severity, advice } = findingCodes[code];
  return { code, severity, at, what, advice };
}

/** What a nightly job goes by: 0 nothing has to be done, 1 something has. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 {
  return findings.some(({ severity }) => severity !== 'INFO') ? 1 : 0;
}
