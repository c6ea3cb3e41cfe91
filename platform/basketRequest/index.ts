export { MOST_CODES, MOST_LINES } from './basketRequest.ts';
export type { BasketRequest, BasketRequestLine } from './basketRequest.ts';
export { decodeBasketRequest } from './decodeBasketRequest.ts';
export { encodeBasketRequest } from './encodeBasketRequest.ts';
