import { it } from '@jest/globals';

/**
 * For the suite that all adapters of a port are held to: `it` for what every system can do and what this one can; what it cannot do is
 * skipped, and reported so.
 * @param can what the adapter lists; undefined: everything.
 */
export function needing<Capability extends string>(
  can: readonly Capability[] | undefined,
): (...needed: readonly Capability[]) => typeof it.skip {
  return (...needed) => (can === undefined || needed.every((capability) => can.includes(capability)) ? it : it.skip);
}
