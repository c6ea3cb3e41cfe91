import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import type { PromisePolicy } from '../../../platform/context/index.ts';
import { roundToMoney, toDecimal } from '../../../platform/money/index.ts';
import { openPromise, promiseKeySchema } from '../../../platform/pricePromise/index.ts';
import type { PromiseKey, PromiseSigner } from '../../../platform/pricePromise/index.ts';
import { offerPromise } from './offerPromise.ts';
import { testMarket } from './testPromises.ts';

let signer: PromiseSigner;
let keys: readonly PromiseKey[];
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  signer = { kid: 'k', privateKey };
  keys = [promiseKeySchema.parse({ ...(await exportJWK(publicKey)), kid: 'k' })];
});

const start = Date.parse('2026-03-28T00:00:00Z');
const instant = fc.integer({ min: 0, max: 3 * 86_400_000 }).map((ms) => new Date(start + ms).toISOString());
const policies: fc.Arbitrary<PromisePolicy> = fc.record({
  maxHours: fc.double({ min: 0.001, max: 24, noNaN: true }),
  maxQuantity: fc.integer({ min: 1, max: 50 }).map(String),
  maxBelowListPercent: fc.integer({ min: 0, max: 100 }),
  combinable: fc.boolean(),
  redemption: fc.constantFrom('ONCE', 'UNLIMITED'),
});
const prices = fc
  .record({
    currency: fc.constantFrom('DKK', 'JPY', 'KWD'),
    current: fc.integer({ min: 0, max: 99_999 }),
    above: fc.integer({ min: 0, max: 99_999 }),
    quantity: fc.constantFrom('1', '2', '0.25', '12'),
    quantityPerUnit: fc.constantFrom('1', '6', '0.1'),
    endsAt: fc.option(instant),
    unit: fc.constantFrom(null, 'PCS'),
    customerId: fc.constantFrom(null, 'c1'),
  })
  .map(({ currency, current, above, ...rest }) => ({
    ...rest,
    sku: 'N1',
    version: 'v'.repeat(22),
    current: roundToMoney(String(current / 100), currency),
    list: roundToMoney(String((current + above) / 100), currency),
  }));

describe('the claims of a promise', () => {
  it('never exceed the bounds of the market, whatever the price and the policy', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(policies, prices, instant, fc.option(instant), async (policy, price, now, revokedUntil) => {
        const request = {
          requestId: 'test',
          market: testMarket('DK'),
          locale: 'da-DK',
          channel: 'WEB' as const,
          storeId: null,
          tillId: null,
          caller: { kind: 'anonymous' as const },
          buyerId: null,
          now,
        };
        const promise = await offerPromise(price, { policy, signer, request, revokedUntil: revokedUntil ?? undefined });
        if (promise === null) return;
        made += 1;
        const { claims } = await openPromise(promise.token, keys);
        if (claims === null) throw new Error('Our own promise cannot be opened.');
        expect(claims.exp - claims.iat).toBeLessThanOrEqual(policy.maxHours * 3600);
        expect(claims.exp * 1000).toBeGreaterThan(claims.iat * 1000);
        expect(claims.iat * 1000).toBeLessThanOrEqual(Date.parse(now));
        if (price.endsAt !== null) expect(claims.exp * 1000).toBeLessThanOrEqual(Date.parse(price.endsAt));
        if (revokedUntil !== null) expect(claims.iat * 1000).toBeGreaterThanOrEqual(Date.parse(revokedUntil));
        const inBaseUnits = toDecimal(claims.maxQuantity).times(toDecimal(price.quantityPerUnit));
        expect(inBaseUnits.lte(toDecimal(policy.maxQuantity))).toBe(true);
        expect(toDecimal(claims.maxQuantity).gte(toDecimal(claims.quantity))).toBe(true);
        expect([claims.amount, claims.currency]).toEqual([price.current.amount, price.current.currency]);
        const floor = toDecimal(price.list.amount).times(toDecimal(String(100 - policy.maxBelowListPercent)));
        expect(toDecimal(claims.amount).times(100).gte(floor)).toBe(true);
        expect(toDecimal(claims.amount).gt(0)).toBe(true);
        expect(claims.sub ?? null).toBe(price.customerId);
        expect(promise.expiresAt).toBe(new Date(claims.exp * 1000).toISOString());
      }),
      { numRuns: 3_000 },
    );
    expect(made).toBeGreaterThan(200);
  });
});
