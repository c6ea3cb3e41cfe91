import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { channelKinds } from '../../platform/context/index.ts';
import { startStack } from '../kit/startStack.ts';
import type { Asker, Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  // Long, so that what is asked is asked for this test's sake and not because something has grown old meanwhile.
  const kept = Object.fromEntries(
    ['ERP', 'COMMERCE', 'LOYALTY'].map((system) => [`${system}_DISPLAY_TTL_MS`, '3600000']),
  );
  stack = await startStack({ env: { CLIENT_BUDGET: '0', ...kept } });
  await stack.caughtUp();
}, 300_000);
afterAll(() => stack.stop());

const watch = 'N00001';
const DAY_MS = 86_400_000;
const act = (name: string, ...values: string[]): string => stack.legacy.pos.actions?.get(name)?.(values) ?? '';

/** All that is said of an article's price and offers, but when it was read. */
const told = `sku
  price {
    status current { amount currency } each { amount } list { amount } net { amount } tax { amount } taxRate taxIncluded unit quantity
    pricedFor personalised validFrom validUntil unitPrice { amount { amount } unit referenceQuantity }
    alternatives { kind audience amount { amount } condition minimumQuantity validFrom validUntil }
    reductions { kind audience startedAt percent mayAnnounce why prior { status amount { amount } from to policy includesMemberPrices } }
  }
  offers {
    id kind title source validFrom validUntil channels stores { id } code codeRequired requiresMembership combinable products { sku }
  }`;

interface Seen {
  /** The answer's own text. */
  readonly text: string;
  readonly problems: readonly unknown[];
}
async function ask(root: string, skus: readonly string[], asker: Asker): Promise<Seen> {
  const parts = skus.map((sku, n) => `p${n}: product(sku: "${sku}") { ${told} }`);
  const { data, errors = [] } = await stack.askText(`{ customer: ${root} { ${parts.join('\n')} } }`, {}, asker);
  return {
    text: JSON.stringify(data?.['customer']),
    problems: errors.map(({ path, extensions }) => [path, extensions]),
  };
}

describe('prices and offers are the same for the same person', () => {
  /** Articles of a market, those with rules of their own more often than chance gives. */
  function drawn(market: string): readonly string[] {
    const { articles, namedArticles } = stack.retailer;
    const sold = articles.filter(
      ({ kind, status, markets, shop }) =>
        ['SIMPLE', 'VARIANT'].includes(kind) &&
        status === 'ACTIVE' &&
        shop?.markets.some((one) => one === market) === true &&
        markets.some((one) => one === market),
    );
    const named = sold.filter(({ sku }) => Object.values(namedArticles).includes(sku));
    const any = fc.uniqueArray(fc.oneof(fc.constantFrom(...sold), fc.constantFrom(...named)), {
      minLength: 16,
      maxLength: 16,
    });
    const [one = []] = fc.sample(any, { numRuns: 1, seed: 20261120 });
    return one.map(({ sku }) => sku);
  }

  it.each(['lisa', 'caller', 'business', 'employee'] as const)(
    'in every channel, and to staff of every channel who act for them: %s',
    async (as) => {
      const { market, shopIds } = stack.retailer.personas[as];
      const skus = drawn(market);
      const id = await stack.customerOf('commerce', String(shopIds[0]));
      const first = await ask('me', skus, { as, channel: 'WEB' });
      expect(first.problems).toEqual([]);
      const different: unknown[] = [];
      for (const channel of channelKinds) {
        const others = [
          await ask('me', skus, { as, channel }),
          await ask(`customer(id: "${id}")`, skus, { as: 'agent', market, channel }),
          await ask(`customer(id: "${id}")`, skus, {
            as: 'associate',
            market,
            channel,
            store: 'S-DK01',
            till: 'S-DK01-T1',
          }),
        ];
        others.forEach((seen, who) => {
          if (seen.text !== first.text || seen.problems.length > 0) different.push({ channel, who, ...seen });
        });
      }
      expect(different).toEqual([]);
      // Something was compared.
      expect(first.text).toContain('"offers":[{');
      expect(first.text).toContain('"status":"ACTIVE"');
    },
    240_000,
  );

  it('and to visitors, in every channel', async () => {
    const skus = drawn('DK');
    const texts = new Set<string>();
    for (const channel of channelKinds) {
      const parts = skus.map((sku, n) => `p${n}: product(sku: "${sku}") { ${told} }`);
      const { data, errors } = await stack.askText(`{ ${parts.join('\n')} }`, {}, { as: 'guest-dk', channel });
      expect(errors).toBeUndefined();
      texts.add(JSON.stringify(data));
    }
    expect(texts.size).toBe(1);
  });

  it('and an offer that its owner limits to channels says so, in every channel', async () => {
    const seen = new Map<string, Set<string>>();
    for (const channel of channelKinds) {
      const { data } = await stack.askText(
        '{ me { offers(first: 100) { nodes { id channels } } } }',
        {},
        { as: 'lisa', channel },
      );
      const { offers } = data?.['me'] as { offers: { nodes: { id: string; channels: string[] | null }[] } };
      expect(offers.nodes.length).toBeGreaterThan(0);
      for (const { id, channels } of offers.nodes) {
        seen.set(id, (seen.get(id) ?? new Set()).add(JSON.stringify(channels)));
      }
    }
    expect([...seen].filter(([, said]) => said.size > 1)).toEqual([]);
  });
});

describe('an article that was just bought', () => {
  interface Offers {
    readonly offers: readonly { id: string; kind: string; products: readonly { sku: string }[] | null }[];
    readonly offerSources: readonly { system: string; state: string }[];
  }
  const asks = `product(sku: "${watch}") { price { current { amount } } offers { id kind products { sku } } offerSources { system state } }`;
  const ofLisa = async (asker: Asker = { as: 'lisa' }, root = 'me'): Promise<Offers> => {
    const answer = await stack.askText(`{ customer: ${root} { ${asks} } }`, {}, asker);
    expect(answer.errors).toBeUndefined();
    return (answer.data?.['customer'] as { product: Offers }).product;
  };
  const kinds = ({ offers }: Offers) => [...new Set(offers.map(({ kind }) => kind))];

  it('is what the index of sales holds of the last days, with what was returned, as the data set knows it', async () => {
    const { receipts, returns, erpCustomers } = stack.retailer;
    const shared = new Set(erpCustomers.filter(({ walkIn }) => walkIn).map(({ number }) => number));
    const since = stack.clock.now().getTime() - 14 * DAY_MS;
    // Both edges of the window move while the test runs.
    const recent = receipts.filter(({ placedAt }) => Date.parse(placedAt) > since + 60_000);
    const known = recent.filter(
      ({ cardCode, paymentToken, customerNo }) => cardCode !== null || paymentToken !== null || !shared.has(customerNo),
    );
    const expected = new Map<string, [number, number]>();
    for (const { receiptNo, saleId, lines } of known) {
      for (const { sku, quantity } of lines) {
        const key = `receipt:${receiptNo} ${sku}`;
        expected.set(key, [(expected.get(key)?.[0] ?? 0) + Number(quantity), 0]);
      }
      for (const back of returns.filter((one) => one.saleId === saleId && one.status !== 'REJECTED')) {
        for (const { sku, quantity } of back.lines) {
          const row = expected.get(`receipt:${receiptNo} ${sku}`);
          if (row !== undefined) row[1] += Number(quantity);
        }
      }
    }
    const rows = await stack.store.query(
      `select reference, sku, quantity::text as quantity, returned::text as returned from orders.purchase where system = 'erp' and reference like 'receipt:%'`,
      [],
      z.object({ reference: z.string(), sku: z.string(), quantity: z.string(), returned: z.string() }),
    );
    const held = new Map(
      rows.map((row): [string, [number, number]] => [
        `${row.reference} ${row.sku}`,
        [Number(row.quantity), Number(row.returned)],
      ]),
    );
    for (const [key, row] of expected) expect([key, held.get(key)]).toEqual([key, row]);
    expect(expected.size).toBeGreaterThan(20);
    expect([...expected.values()].some(([, returned]) => returned > 0)).toBe(true);
  });

  it('has no campaign any more, on the web, in the app, at the till and by phone, and asking costs no system a request', async () => {
    const { lisa } = stack.retailer.personas;
    const id = await stack.customerOf('commerce', String(lisa.shopIds[0]));
    const before = await ofLisa();
    expect(kinds(before)).toContain('CAMPAIGN');
    expect(before.offerSources).toContainEqual({ system: 'orders', state: 'COMPLETE' });
    act('sell', 'S-DK01-T1', watch, lisa.cardCodes[0] ?? '');
    stack.clock.set(new Date(stack.clock.now().getTime() + 30 * 60_000).toISOString());
    stack.legacy.pos.sweep();
    await stack.caughtUp();
    await ofLisa();
    const count = await stack.countRequests(async () => {
      const web = await ofLisa();
      expect(kinds(web)).not.toContain('CAMPAIGN');
      // What is of the basket stays.
      expect(web.offers.length).toBeGreaterThan(0);
      expect(web.offers.every(({ products }) => products === null)).toBe(true);
      for (const asker of [{ as: 'lisa', channel: 'APP' }, { as: 'agent' }, { as: 'associate' }] as const) {
        const root = asker.as === 'lisa' ? 'me' : `customer(id: "${id}")`;
        expect((await ofLisa(asker, root)).offers).toEqual(web.offers);
      }
    });
    expect(count.requests).toEqual([]);
    // Anybody else is shown it.
    const { data } = await stack.askText(`{ ${asks} }`, {}, { as: 'guest-dk' });
    expect(kinds(data?.['product'] as Offers)).toContain('CAMPAIGN');
  }, 120_000);

  it('tells what is left out to those alone who may explain prices', async () => {
    const answer = await stack.askText(
      `{ me { offers { suppressed { reason } } product(sku: "${watch}") { suppressedOffers { reason } } } }`,
      {},
      { as: 'lisa' },
    );
    const codes = answer.errors?.map(({ extensions }) => extensions?.code);
    expect(codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE', 'UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});
