import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeContext, encodeContext } from './encodeContext.ts';
import { identityScope } from './identityScope.ts';
import { loadMarkets } from './loadMarkets.ts';
import type { Caller, RequestContext } from './requestContext.ts';

const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));

function contextOf(changes: Partial<RequestContext> = {}): RequestContext {
  return {
    requestId: 'r-1',
    market: markets.default,
    locale: 'da-DK',
    channel: 'WEB',
    storeId: null,
    tillId: null,
    caller: { kind: 'anonymous' },
    buyerId: null,
    now: '2026-11-20T09:00:00.000Z',
    ...changes,
  };
}

describe('the markets file', () => {
  it('tells the three markets, the first being the default', () => {
    expect(markets.all.map(({ code, currency, timeZone }) => [code, currency, timeZone])).toEqual([
      ['DK', 'DKK', 'Europe/Copenhagen'],
      ['SE', 'SEK', 'Europe/Stockholm'],
      ['NO', 'NOK', 'Europe/Oslo'],
    ]);
    expect(markets.get('SE')).toMatchObject({
      onlineLocation: 'WEB-SE',
      shopStoreViews: { 'sv-SE': 'se_sv', 'en-GB': 'se_en' },
    });
    expect(markets.get('FI')).toBeNull();
  });

  it('names the owners of baskets, the shop online and the tills in stores unless it says otherwise', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'markets-')), 'markets.json');
    const { basketOwners, ...silent } = markets.default;
    expect(basketOwners).toEqual({ online: 'commerce', store: 'pos' });
    const ownersIn = async (market: object): Promise<unknown> => {
      await writeFile(file, JSON.stringify([market]));
      return (await loadMarkets(file)).default.basketOwners;
    };
    expect(await ownersIn(silent)).toEqual(basketOwners);
    expect(await ownersIn({ ...silent, basketOwners: { store: 'commerce' } })).toEqual({
      online: 'commerce',
      store: 'commerce',
    });
    for (const wrong of [{ online: 'pos' }, { store: 'erp' }, { online: 'commerce', kiosk: 'pos' }])
      await expect(ownersIn({ ...silent, basketOwners: wrong })).rejects.toThrow('basketOwners');
  });

  it('is refused with every problem named', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'markets-')), 'markets.json');
    const [dk] = markets.all;
    await writeFile(
      file,
      JSON.stringify([dk, { ...dk, timeZone: 'Mars/Base', surprise: 1 }, { ...dk, shopStoreViews: {} }]),
    );
    const message = await loadMarkets(file).then(
      () => '',
      (error: unknown) => String(error),
    );
    expect(message).toContain(file);
    expect(message).toContain('IANA');
    await writeFile(file, JSON.stringify([dk, { ...dk, shopStoreViews: {} }]));
    await expect(loadMarkets(file)).rejects.toThrow(/stands twice[^]*no view for da-DK/);
    await expect(loadMarkets(`${file}.none`)).rejects.toThrow('cannot be read');
  });
});

describe('a context on the wire', () => {
  it('arrives as it was sent, whatever letters are in it', () => {
    const context = contextOf({ caller: { kind: 'staff', subject: 'Søren Ægir', role: 'agent', scopes: ['a', 'b'] } });
    expect(decodeContext(encodeContext(context))).toEqual(context);
    expect(encodeContext(context)).toMatch(/^[\w-]+$/);
  });

  it('is refused when anything about it is not as we write it', () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const wrong = [
      { ...contextOf(), isAdmin: true },
      { ...contextOf(), channel: 'FAX' },
      { ...contextOf(), now: 'today' },
      {},
      null,
    ];
    for (const text of [...wrong.map(encode), '', '%%%']) {
      expect(() => decodeContext(text)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    }
  });
});

describe('the identity scope', () => {
  const scopes = fc.array(fc.constantFrom('a', 'b', 'c', 'a,b', '","'), { maxLength: 3 });
  const caller: fc.Arbitrary<Caller> = fc.oneof(
    fc.constant({ kind: 'anonymous' as const }),
    fc.record({
      kind: fc.constant('customer' as const),
      customerId: fc.constantFrom(null, 'c1', 'c2'),
      subject: fc.constantFrom('s', 't'),
      scopes,
    }),
    fc.record({
      kind: fc.constant('staff' as const),
      subject: fc.constantFrom('s', 't'),
      role: fc.constantFrom('agent', 'c1'),
      scopes,
    }),
    fc.record({ kind: fc.constant('service' as const), name: fc.constantFrom('s', 't'), scopes }),
  );
  const context = fc
    .record({
      caller,
      buyerId: fc.constantFrom(null, 'c1', 'c2'),
      storeId: fc.constantFrom(null, 'c1'),
      market: fc.constantFrom(...markets.all),
    })
    .map(contextOf);
  const who = ({ caller: { ...rest }, buyerId, storeId, market }: RequestContext) => ({
    ...rest,
    ...('scopes' in rest ? { scopes: [...new Set(rest.scopes)].sort() } : {}),
    buyerId,
    storeId,
    market: market.code,
  });

  it('is equal for two contexts exactly if whoever asks is', () => {
    fc.assert(
      fc.property(context, context, (left, right) => {
        const same =
          JSON.stringify(Object.entries(who(left)).sort()) === JSON.stringify(Object.entries(who(right)).sort());
        expect(identityScope(left) === identityScope(right)).toBe(same);
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not depend on the request, its instant or the order of scopes', () => {
    const of = (caller: Caller, requestId: string) =>
      identityScope(contextOf({ caller, requestId, now: '2027-01-01T00:00:00Z' }));
    expect(of({ kind: 'service', name: 'x', scopes: ['b', 'a'] }, '1')).toBe(
      of({ kind: 'service', name: 'x', scopes: ['a', 'b', 'a'] }, '2'),
    );
  });
});
