import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import type { Presented } from './judgePromise.ts';
import { promiseKeySchema, signPromise, verifyPromiseOffline } from './index.ts';
import type { PromiseClaims, PromiseKey, PromiseSigner } from './index.ts';

const seconds = (instant: string): number => Date.parse(instant) / 1000;
const claims: PromiseClaims = {
  iss: 'samklang-pricing',
  jti: '0f0d8f64-65ab-4a3c-9b0f-5f8f3a1f2d10',
  iat: seconds('2026-11-20T12:00:00Z'),
  exp: seconds('2026-11-21T12:00:00Z'),
  market: 'DK',
  sku: 'N00001',
  unit: 'PCS',
  quantity: '1',
  maxQuantity: '3',
  amount: '1499.00',
  currency: 'DKK',
  version: 'A'.repeat(22),
  combinable: false,
  redemption: 'UNLIMITED',
};
const presented: Presented = { now: '2026-11-20T18:00:00Z', market: 'DK', customerIds: [] };

async function makeKey(kid: string): Promise<{ signer: PromiseSigner; key: PromiseKey }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { signer: { kid, privateKey }, key: promiseKeySchema.parse({ ...(await exportJWK(publicKey)), kid }) };
}

let first: Awaited<ReturnType<typeof makeKey>>;
let second: Awaited<ReturnType<typeof makeKey>>;
let token: string;
beforeAll(async () => {
  first = await makeKey('2026-11');
  second = await makeKey('2026-12');
  token = await signPromise(claims, first.signer);
});
const refusalOf = async (text: string, more: Partial<Presented> = {}, keys = [first.key]) => {
  const verdict = await verifyPromiseOffline(text, keys, { ...presented, ...more });
  return verdict.honoured ? null : verdict.refusal;
};

describe('a promise at a till without a network', () => {
  it('is honoured with the amount that was promised, in proportion to the quantity', async () => {
    expect(await verifyPromiseOffline(token, [second.key, first.key], presented)).toEqual({
      honoured: true,
      claims,
      amount: { amount: '1499.00', currency: 'DKK' },
    });
    expect(await verifyPromiseOffline(token, [first.key], { ...presented, quantity: '3' })).toMatchObject({
      amount: { amount: '4497.00' },
    });
  });

  it('is refused with its reason once it has expired, elsewhere, for somebody else, another article or quantity', async () => {
    expect(await refusalOf(token, { now: '2026-11-21T11:59:59.999Z' })).toBeNull();
    expect(await refusalOf(token, { now: '2026-11-21T12:00:00Z' })).toBe('EXPIRED');
    expect(await refusalOf(token, { market: 'SE' })).toBe('OTHER_MARKET');
    expect(await refusalOf(token, { article: { sku: 'N00001', unit: 'BOX' } })).toBe('OTHER_ARTICLE');
    expect(await refusalOf(token, { article: { sku: 'N00001', unit: 'PCS' } })).toBeNull();
    for (const quantity of ['0.5', '3.00001', '0']) expect(await refusalOf(token, { quantity })).toBe('OTHER_QUANTITY');
  });

  it('holds for anybody when it names nobody, and for its own customer alone when it does', async () => {
    expect(await refusalOf(token, { customerIds: ['c2'] })).toBeNull();
    const hers = await signPromise({ ...claims, sub: 'c1' }, first.signer);
    expect(await refusalOf(hers)).toBe('OTHER_CUSTOMER');
    expect(await refusalOf(hers, { customerIds: ['c2'] })).toBe('OTHER_CUSTOMER');
    expect(await refusalOf(hers, { customerIds: ['c2', 'c1'] })).toBeNull();
  });

  it('tells a key that it does not have from a signature that is wrong', async () => {
    expect(await refusalOf(token, {}, [second.key])).toBe('UNKNOWN_KEY');
    expect(await refusalOf(token, {}, [])).toBe('UNKNOWN_KEY');
    const forged = await signPromise(claims, { kid: first.signer.kid, privateKey: second.signer.privateKey });
    expect(await refusalOf(forged)).toBe('TAMPERED');
  });

  it('is not another kind of token, an unsigned one, or one with claims that we do not write', async () => {
    const [head = '', body = '', signature = ''] = token.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const headers = [
      { alg: 'none', typ: 'price-promise+jwt', kid: '2026-11' },
      { alg: 'HS256', typ: 'price-promise+jwt', kid: '2026-11' },
      { alg: 'EdDSA', typ: 'JWT', kid: '2026-11' },
      { alg: 'EdDSA', typ: 'price-promise+jwt', kid: '2026-11', crit: ['exp'] },
    ];
    for (const header of headers) expect(await refusalOf(`${encode(header)}.${body}.${signature}`)).toBe('TAMPERED');
    for (const text of ['', '..', `${head}.${body}.`, `${head}.${body}`, `${token}.`, `${token}=`, 'x'.repeat(3_000)]) {
      expect(await refusalOf(text)).toBe('TAMPERED');
    }
    const wrong = [{ ...claims, amount: '-1.00' }, { ...claims, admin: true }, { ...claims, exp: 1.5 }, { jti: 'x' }];
    for (const each of wrong) {
      expect(await refusalOf(await signPromise(each as PromiseClaims, first.signer))).toBe('TAMPERED');
    }
  });

  it('is refused whichever character is changed, bits that base64 does not read included', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ';
    for (let at = 0; at < token.length; at += 1) {
      // Every letter in the last place of each part, where bits are left over; elsewhere the next one.
      const isLast = token[at + 1] === '.' || at === token.length - 1;
      const known = letters.indexOf(token[at] ?? '');
      const others = isLast ? letters.split(/(?:)/) : [letters[(known + 1) % 64] ?? ''];
      for (const letter of others.filter((one) => one !== token[at])) {
        expect(await refusalOf(token.slice(0, at) + letter + token.slice(at + 1))).not.toBeNull();
      }
    }
  });

  it('is refused whichever bytes are changed, whatever the claims', async () => {
    const anyClaims = fc.record({
      sku: fc.string({ minLength: 1, maxLength: 40 }),
      amount: fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => (cents / 100).toFixed(2)),
      maxQuantity: fc.integer({ min: 1, max: 999 }).map(String),
      sub: fc.string({ minLength: 1, maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(anyClaims, fc.nat(), fc.integer({ min: 1, max: 255 }), async (fields, place, flip) => {
        const signed = await signPromise({ ...claims, ...fields }, first.signer);
        expect(await refusalOf(signed, { customerIds: [fields.sub] })).toBeNull();
        const bytes = Buffer.from(signed);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        expect(await refusalOf(bytes.toString('latin1'), { customerIds: [fields.sub] })).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
