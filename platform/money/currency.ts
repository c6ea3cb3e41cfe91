import { ClientError } from '../errors/index.ts';

/** ISO 4217 minor units (list one of 2025-05) that are not 2. */
const otherExponents: Readonly<Record<string, number>> = Object.freeze({
  ...all(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...all(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...all(4, 'CLF UYW'),
});

function all(exponent: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, exponent]));
}

/** Decimal places of a currency's minor unit. Throws ClientError BAD_USER_INPUT unless it is three capital letters. */
export function exponentOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency))
    throw new ClientError('BAD_USER_INPUT', 'A currency is an ISO 4217 code, such as "DKK".');
  return otherExponents[currency] ?? 2;
}
