export { createKeyedLoader, type KeyedLoader, type KeyedLoaderOptions } from './createKeyedLoader.ts';
export { mapWithConcurrency } from './mapWithConcurrency.ts';
