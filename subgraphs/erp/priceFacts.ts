import { ClientError } from '../../platform/errors/index.ts';
import type { Reading } from '../kit/index.ts';
import type { PriceFacts } from './__generated__/resolvers.ts';
import type { PriceSheet } from './port.ts';

/** What is known of an article that could not be asked about. */
export const noFacts: Omit<PriceFacts, 'unavailable' | 'asOf'> = {
  stale: false,
  sold: false,
  baseUnit: null,
  units: [],
  taxRate: null,
  localCurrency: null,
  exchangeRate: null,
  measure: null,
  holdsUntil: null,
  records: [],
};

/** @throws ClientError RESPONSE_VALIDATION_FAILED when the port left the article out: it answers every key. */
export function readFacts(reading: Reading<PriceSheet> | Error | null | undefined): PriceFacts {
  if (reading instanceof Error) throw reading;
  if (reading == null) throw new ClientError('RESPONSE_VALIDATION_FAILED');
  return { ...reading.value, unavailable: null, asOf: reading.asOf, stale: reading.stale };
}
