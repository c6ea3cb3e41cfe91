export { cacheKey, publicScope, type CacheKey, type CacheScope } from './cacheKey.ts';
export { cacheChannel, redisChannel, type CacheReads, type RedisExchange } from './cacheChannels.ts';
export type { CacheWindow } from './cacheLevel.ts';
export type { Caches, SharedCacheOptions } from './caches.ts';
export { parseCacheConfig, type CacheConfig } from './config.ts';
export type { Cache, Cached, CacheOptions, CacheRequest } from './createCache.ts';
export { createMemoryCache } from './createMemoryCache.ts';
export { createMemoryCaches } from './createMemoryCaches.ts';
export { openCaches } from './openCaches.ts';
