import type { CacheWindow } from '../../platform/cache/index.ts';

/**
 * From the last of these instants that has come by `asOf` to the first that has not: within it nothing begins and nothing ends. They are RFC 3339
 * in UTC; null is no instant.
 */
export function windowBetween(instants: Iterable<string | null>, asOf: string): CacheWindow {
  const at = Date.parse(asOf);
  let notBefore: string | null = null;
  let notAfter: string | null = null;
  for (const instant of instants) {
    if (instant === null) continue;
    const time = Date.parse(instant);
    if (time <= at && (notBefore === null || time > Date.parse(notBefore))) notBefore = instant;
    if (time > at && (notAfter === null || time < Date.parse(notAfter))) notAfter = instant;
  }
  return { notBefore, notAfter };
}
