import type { LegacyName } from './legacyNames.ts';

/**
 * The setting that names each embedded system's state of data (`ERP_ORIGIN`, …). They begin at the same state whenever they start and
 * forget what was written: a store that outlives them has to be told so by another origin.
 */
export function embeddedOrigins(names: readonly LegacyName[], origin: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_ORIGIN`, origin]));
}
