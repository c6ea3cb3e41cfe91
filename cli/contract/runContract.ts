import { checks } from './checks.ts';
import type { ContractCheck, Finding } from './contractCheck.ts';
import { NoAnswer } from './noAnswer.ts';
import type { Subject } from './subject.ts';

/** A check with what it found. */
export interface CheckedCheck extends Pick<ContractCheck, 'name' | 'holds'> {
  readonly outcome: Finding['outcome'];
  /** Why it failed or was skipped. */
  readonly reason?: string;
  readonly tryThis?: string;
}

export interface ContractReport {
  readonly url: string;
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly checks: readonly CheckedCheck[];
}

/** Holds a subgraph to every check, one after the other. */
export async function runContract(subject: Subject): Promise<ContractReport> {
  const done: CheckedCheck[] = [];
  for (const check of checks) done.push(await checked(check, subject));
  const count = (outcome: Finding['outcome']): number => done.filter((one) => one.outcome === outcome).length;
  return {
    url: subject.url,
    name: subject.name,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    checks: done,
  };
}

async function checked({ name, holds, tryThis, run }: ContractCheck, subject: Subject): Promise<CheckedCheck> {
  try {
    const finding = await run(subject);
    if (finding.outcome === 'failed') return { name, holds, ...finding, tryThis };
    return { name, holds, ...finding };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { name, holds, outcome: 'failed', reason: error.message, tryThis };
  }
}
