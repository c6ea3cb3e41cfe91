import type { Reading, Readings } from './reading.ts';

/** What was read of a shelf without the keys that the system does not know. */
export function knownReadings<T>(found: ReadonlyMap<string, Reading<T | null> | Error>): Readings<T> {
  const known = new Map<string, Reading<T> | Error>();
  for (const [key, reading] of found) {
    if (reading instanceof Error) known.set(key, reading);
    else if (reading.value !== null) known.set(key, { ...reading, value: reading.value });
  }
  return known;
}
