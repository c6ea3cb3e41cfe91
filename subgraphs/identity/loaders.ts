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
    survivor: createKeyedLoader({ load: crosswalk.survivors }),
    records: createKeyedLoader({ load: crosswalk.recordsOf }),
    cards: createKeyedLoader({ load: crosswalk.cardsOf }),
    identifiers: createKeyedLoader({ load: crosswalk.identifiersOf }),
    mergedFrom: createKeyedLoader({ load: crosswalk.mergedInto }),
    knownSystems: () => (known ??= crosswalk.knownSystems()),
  };
}
