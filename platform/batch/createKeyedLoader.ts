import DataLoader from 'dataloader';

export interface KeyedLoaderOptions<K, V> {
  /**
   * Asks for many keys at once (each key once). Answers by `keyOf(key)`: a key that is missing from the map reads as null,
   * an Error in the map is thrown to those who asked for that key alone.
   */
  readonly load: (keys: readonly K[]) => Promise<ReadonlyMap<string, V | Error>>;
  /** Two keys with the same text are the same key. Default: String(key), for strings and numbers. */
  readonly keyOf?: (key: K) => string;
  /** Most keys in one call of `load`; more are split over calls that run side by side. Default: no limit. */
  readonly maxBatch?: number;
}

/** Lives as long as one request of one identity, never longer: it remembers what it has loaded. */
export interface KeyedLoader<K, V> {
  load(key: K): Promise<V | null>;
  /** In the order of the keys. Waits for all of them, then throws the first error if there is one. */
  loadMany(keys: readonly K[]): Promise<readonly (V | null)[]>;
  /** Tells the loader what is known from elsewhere; what it already has is kept. */
  prime(key: K, value: V | null): void;
  clear(key: K): void;
}

/** Collects the keys asked for in one tick and loads them together, BY KEY, never by position. */
export function createKeyedLoader<K, V>(options: KeyedLoaderOptions<K, V>): KeyedLoader<K, V> {
  const keyOf = options.keyOf ?? String;
  const loader = new DataLoader<K, V | null, string>(
    async (keys) => {
      const found = await options.load(keys);
      return keys.map((key) => found.get(keyOf(key)) ?? null);
    },
    { cacheKeyFn: keyOf, ...(options.maxBatch === undefined ? {} : { maxBatchSize: options.maxBatch }) },
  );
  return {
    load: (key) => loader.load(key),
    loadMany: async (keys) => {
      const settled = await Promise.allSettled(keys.map((key) => loader.load(key)));
      return settled.map((result) => {
        if (result.status === 'rejected') throw result.reason;
        return result.value;
      });
    },
    prime: (key, value) => void loader.prime(key, value),
    clear: (key) => void loader.clear(key),
  };
}
