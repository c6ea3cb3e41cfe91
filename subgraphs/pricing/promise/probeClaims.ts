import { promiseIssuer, type PromiseClaims } from '../../../platform/pricePromise/index.ts';

/** Claims that promise nothing, to try a key with. */
export const probeClaims: PromiseClaims = {
  iss: promiseIssuer,
  jti: 'probe'.padEnd(16, '-'),
  iat: 0,
  exp: 0,
  market: 'XX',
  sku: 'probe',
  unit: null,
  quantity: '1',
  maxQuantity: '1',
  amount: '0',
  currency: 'XXX',
  version: ''.padEnd(22, '-'),
  combinable: false,
  redemption: 'ONCE',
};
