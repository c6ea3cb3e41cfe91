import fc from 'fast-check';

/** What is drawn: an operation's seed, and how large it may become. */
export const drawnOperations = fc.record({ seed: fc.nat(2 ** 31 - 1), size: fc.integer({ min: 1, max: 40 }) });

/**
 * How many are drawn: so many in the gate, more with DIFFERENTIAL_RUNS=2000, which takes some minutes. The same each time, so that a failure is a
 * change's doing; others with another DIFFERENTIAL_SEED.
 */
export function drawnRuns(usual: number): { readonly numRuns: number; readonly seed: number } {
  return {
    numRuns: Number(process.env['DIFFERENTIAL_RUNS'] ?? usual),
    seed: Number(process.env['DIFFERENTIAL_SEED'] ?? 20261122),
  };
}
