import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../platform/log/index.ts';
import type { PromiseClaims } from '../../../platform/pricePromise/index.ts';
import { openStore, type Store } from '../../../platform/store/index.ts';
import { openPromiseRecords, type PromiseRecords } from './promiseRecords.ts';
import { probeClaims } from './probeClaims.ts';

let store: Store;
let records: PromiseRecords;
beforeAll(async () => {
  store = await openStore({ logger: createLogger({ name: 'test', level: 'silent' }) });
  records = await openPromiseRecords(store);
});
afterAll(() => store.close());

const now = '2026-11-20T12:00:00.000Z';
const claims = (fields: Partial<PromiseClaims> = {}): PromiseClaims => ({
  ...probeClaims,
  market: 'DK',
  iat: Date.parse(now) / 1000,
  ...fields,
});
let count = 0;
const fresh = (fields: Partial<PromiseClaims> = {}) =>
  claims({ jti: `promise-${(count += 1)}`.padEnd(20, '-'), sku: `N${count}`, ...fields });
const redeem = (one: PromiseClaims, reference: string, customerId: string | null = null) =>
  records.redeem({ claims: one, customerId, reference, now });

describe('a redemption', () => {
  it('of a promise that holds once is given to one sale of many that ask at the same time, and to that one again', async () => {
    const once = fresh();
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, sale) => ({ sale, answer: await redeem(once, `sale-${sale}`) })),
    );
    const winners = answers.filter(({ answer }) => answer === 'REDEEMED');
    expect(winners).toHaveLength(1);
    expect(await redeem(once, `sale-${winners[0]?.sale}`)).toBe('REDEEMED');
    expect(await records.isRedeemed(once, null)).toBe(true);
  });

  it('is once for a customer and a price, however many promises of it she was shown', async () => {
    const first = fresh();
    const second = { ...first, jti: 'another-promise-of-it' };
    expect(await redeem(first, 'sale-a', 'c1')).toBe('REDEEMED');
    expect(await redeem(second, 'sale-b', 'c1')).toBe('ALREADY_REDEEMED');
    expect(await records.isRedeemed(second, 'c1')).toBe(true);
    // What was refused has used nothing up: the promise is still good for somebody else.
    expect(await redeem(second, 'sale-c', 'c2')).toBe('REDEEMED');
    expect(await redeem({ ...first, jti: 'of-a-later-decision-', version: 'B'.repeat(22) }, 'sale-d', 'c1')).toBe(
      'REDEEMED',
    );
  });

  it('of a promise without a limit uses nothing up', async () => {
    const unlimited = fresh({ redemption: 'UNLIMITED' });
    for (const sale of ['a', 'b', 'c']) expect(await redeem(unlimited, sale, 'c1')).toBe('REDEEMED');
    expect(await records.isRedeemed(unlimited, 'c1')).toBe(false);
  });

  it('is given back when the sale was not made', async () => {
    const once = fresh();
    await redeem(once, 'not-made', 'c1');
    await records.release('not-made');
    expect(await redeem(once, 'made', 'c1')).toBe('REDEEMED');
  });

  it('is refused once the article was revoked', async () => {
    const revoked = fresh({ redemption: 'UNLIMITED' });
    const revocation = { market: 'DK', skus: [revoked.sku], until: '2026-11-20T12:00:01.000Z', idempotencyKey: 'r' };
    await records.revoke(revocation);
    expect(await redeem(revoked, 'sale')).toBe('REVOKED');
    expect(await redeem({ ...revoked, iat: revoked.iat + 1 }, 'sale')).toBe('REDEEMED');
    // Never less than before.
    await records.revoke({ ...revocation, until: now, idempotencyKey: 'earlier' });
    expect((await records.revokedUntil('DK', [revoked.sku])).get(revoked.sku)).toBe(revocation.until);
    expect(await records.revokedUntil('SE', [revoked.sku])).toEqual(new Map());
  });

  it('keeps nothing that names who bought what', async () => {
    await redeem(fresh({ sku: 'SECRET-SKU' }), 'sale-x', 'customer-lisa');
    const rows = await store.query('select * from price_promise.redemption');
    expect(JSON.stringify(rows)).not.toMatch(/lisa|SECRET/);
  });
});
