import { createKeyedLoader } from '../../platform/batch/index.ts';
import type { KeyedLoader } from '../../platform/batch/index.ts';
import type { Crosswalk, LinkedIdentifier, LinkedRecord } from './crosswalk/crosswalk.ts';
import type { SystemName } from './crosswalk/systems.ts';

/** One request's batched reads of the crosswalk, all by canonical customer id. */
export interface IdentityLoaders {
  /** The surviving id; null for an id that never was. */
  readonly survivor: KeyedLoader<string, string>;
  readonly records: KeyedLoader<string, readonly LinkedRecord[]>;
  readonly cards: KeyedLoader<string, readonly string[]>;
  readonly identifiers: KeyedLoader<string, readonly LinkedIdentifier[]>;
  readonly mergedFrom: KeyedLoader<string, readonly string[]>;
  /** Asked once per request. */
  knownSystems(): Promise<ReadonlySet<SystemName>>;
}

export function createIdentityLoaders(crosswalk: Crosswalk): IdentityLoaders {
  let known: Promise<ReadonlySet<SystemName>> | undefined;
  return {
    survivor: createKeyedLoader({ load: (ids) => crosswalk.survivors(ids) }),
    records: createKeyedLoader({ load: (ids) => crosswalk.recordsOf(ids) }),
    cards: createKeyedLoader({ load: (ids) => crosswalk.cardsOf(ids) }),
    identifiers: createKeyedLoader({ load: (ids) => crosswalk.identifiersOf(ids) }),
    mergedFrom: createKeyedLoader({ load: (ids) => crosswalk.mergedInto(ids) }),
    knownSystems: () => (known ??= crosswalk.knownSystems()),
  };
}
