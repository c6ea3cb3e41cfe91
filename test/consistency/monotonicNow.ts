/** Milliseconds of the machine's monotonic clock, which all its processes read alike: instants of one can be compared with those of another. */
export function monotonicNow(): number {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}
