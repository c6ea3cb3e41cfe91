export { judgePromise, type Presented } from './judgePromise.ts';
export { openPromise, type OpenedPromise } from './openPromise.ts';
export { promiseAlgorithm, promiseIssuer, type PromiseClaims } from './promiseClaims.ts';
export { promisedAmount } from './promisedAmount.ts';
export { promiseKeySchema, type PromiseKey } from './promiseKey.ts';
export type { PromiseRefusal } from './promiseRefusal.ts';
export { signPromise, type PromiseSigner } from './signPromise.ts';
export { verifyPromiseOffline, type OfflineVerdict } from './verifyPromiseOffline.ts';
