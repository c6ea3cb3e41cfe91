export type { Market } from './market.ts';
export type { PromisePolicy } from './promisePolicy.ts';
export { loadMarkets, type Markets } from './loadMarkets.ts';
export { channelKinds } from './requestContext.ts';
export type { Caller, ChannelKind, RequestContext } from './requestContext.ts';
export { identityScope } from './identityScope.ts';
export { decodeContext, encodeContext } from './encodeContext.ts';
