import { ClientError } from '../../platform/errors/index.ts';
import { noPriceSheet, type Reading } from '../kit/index.ts';
import type { PriceFacts } from './__generated__/resolvers.ts';
import type { PriceSheet } from './port.ts';

/** What is known of an article that could not be asked about. */
export const noFacts: Omit<PriceFacts, 'unavailable' | 'asOf'> = {
  ...noPriceSheet,
  stale: false,
};

/** @throws ClientError RESPONSE_VALIDATION_FAILED when the port left the article out: it answers every key. */
export function readFacts(reading: Reading<PriceSheet> | Error | null | undefined): PriceFacts {
  if (reading instanceof Error) throw reading;
  if (reading == null) throw new ClientError('RESPONSE_VALIDATION_FAILED');
  return { ...reading.value, unavailable: null, asOf: reading.asOf, stale: reading.stale };
}
