export { createCache, type Cache, type Cached, type CacheOptions, type CacheStats } from './createCache.ts';
