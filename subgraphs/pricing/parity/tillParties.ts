import { z } from 'zod';
import { parseMoney } from '../../../platform/money/index.ts';
import type { Party } from './party.ts';

const facts = z.object({
  unavailable: z.string().nullable(),
  asOf: z.iso.datetime({ offset: true }).nullable(),
  unanswered: z.array(z.object({ storeId: z.string(), code: z.string() })),
  records: z.array(
    z.object({
      storeId: z.string(),
      till: z.string(),
      priceFileVersion: z.string(),
      unit: z.string(),
      amount: z.string().regex(/^\d{1,15}(\.\d{1,10})?$/),
      currency: z.string(),
      audience: z.string(),
    }),
  ),
});
const SYSTEM = 'pos';

/**
 * Each till of the market that knows the article, with what it charges whoever shows no card; a store that did not answer is one party
 * that could not be asked. A site without tills has none.
 * @param value `Product.tillPriceFacts` as the planner hands it over.
 * @param baseUnit the owner's: what is compared is one of it.
 */
export function tillParties(value: unknown, baseUnit: string | null): readonly Party[] {
  const read = facts.safeParse(value);
  if (!read.success) return [unasked(null, value == null ? 'SUBGRAPH_UNAVAILABLE' : 'RESPONSE_VALIDATION_FAILED')];
  const { unavailable, asOf, unanswered, records } = read.data;
  if (unavailable === 'NOT_SUPPORTED') return [];
  if (unavailable !== null) return [unasked(null, unavailable)];
  return [
    ...records
      .filter(({ audience, unit }) => audience === 'PUBLIC' && (baseUnit === null || unit === baseUnit))
      .map(({ storeId, till, priceFileVersion: version, amount, currency }): Party => {
        const price = parseMoney(amount, currency);
        return {
          kind: 'TILL',
          system: SYSTEM,
          storeId,
          till,
          campaign: null,
          version,
          state: 'PRICED',
          amount: price,
          code: null,
          asOf,
        };
      }),
    ...unanswered.map(({ storeId, code }) => unasked(storeId, code)),
  ];
}

function unasked(storeId: string | null, code: string): Party {
  const nothing = { till: null, campaign: null, version: null, amount: null, asOf: null };
  return { kind: 'TILL', system: SYSTEM, storeId, ...nothing, state: 'UNAVAILABLE', code };
}
