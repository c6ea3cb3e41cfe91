/** Why a promise is not honoured. The first that applies is told. */
export const promiseRefusals = [
  'TAMPERED',
  'UNKNOWN_KEY',
  'EXPIRED',
  'OTHER_MARKET',
  'OTHER_CUSTOMER',
  'OTHER_ARTICLE',
  'OTHER_QUANTITY',
  'REVOKED',
  'REDEEMED',
  'NOT_SOLD',
] as const;

export type PromiseRefusal = (typeof promiseRefusals)[number];
