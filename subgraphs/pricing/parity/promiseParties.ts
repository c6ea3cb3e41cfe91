import { parseMoney } from '../../../platform/money/index.ts';
import type { PricingContext } from '../context.ts';
import type { Party } from './party.ts';

const common = { kind: 'PROMISE', system: 'samklang', storeId: null, till: null, campaign: null } as const;

/** Each price of an article that everybody or every member is promised now. A market that promises nothing has none. */
export async function promiseParties(
  sku: string,
  { promises, request, logger }: Pick<PricingContext, 'promises' | 'request' | 'logger'>,
): Promise<readonly Party[]> {
  if (promises === null || request.market.pricePromise === undefined) return [];
  try {
    const outstanding = (await promises.outstanding(sku)) ?? [];
    return outstanding.map(({ version, amount, currency, issuedAt, audience, quantity, unit, expiresAt }) => ({
      ...common,
      version,
      state: 'PRICED',
      amount: parseMoney(amount, currency),
      code: null,
      asOf: issuedAt,
      promised: { audience, quantity, unit, until: expiresAt },
    }));
  } catch (err) {
    logger.error('promised prices could not be read', { err });
    return [{ ...common, version: null, state: 'UNAVAILABLE', amount: null, code: 'UPSTREAM_UNAVAILABLE', asOf: null }];
  }
}
