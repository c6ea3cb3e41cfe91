import type { Field, Runner } from './startField.ts';

/** One after the other. A gateway that fails is named among what was skipped, and answered. */
export async function withEach(
  field: Field,
  runners: readonly Runner[],
  what: string,
  work: (runner: Runner) => Promise<void>,
): Promise<Runner[]> {
  const failed: Runner[] = [];
  for (const runner of runners) {
    try {
      await work(runner);
    } catch (error) {
      field.skip(`${runner.contender.name} with ${what}`, error);
      failed.push(runner);
    }
  }
  return failed;
}
