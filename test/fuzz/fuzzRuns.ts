/** More with FUZZ_RUNS=100000, which takes some minutes. */
export const fuzzRuns = Number(process.env['FUZZ_RUNS'] ?? 300);
