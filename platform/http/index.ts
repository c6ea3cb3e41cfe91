export { createHttpClient } from './createHttpClient.ts';
export { createBreaker, type Breaker } from './breaker.ts';
export { createBulkhead, type Bulkhead, type BulkheadOptions } from './bulkhead.ts';
export { upstreamChannels } from './upstreamChannels.ts';
export { HttpStatusError } from './httpStatusError.ts';
export type { BreakerOptions, HttpAttempt, HttpAuth, HttpClient, HttpClientOptions, HttpHeaders } from './types.ts';
export type { HttpMethod, HttpReply, HttpRequest, HttpStats } from './types.ts';
