import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { TokenPersona } from '../../cli/tokenPersonas.ts';
import { untilTrue } from '../../platform/cache/testRedis.ts';
import { startStack, type Stack } from '../kit/startStack.ts';

const apiSchema = await readFile(new URL('../../schema/api.graphql', import.meta.url), 'utf8');

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ env: { ERP_REFERENCE_REFRESH_MS: '500', LOYALTY_REFERENCE_REFRESH_MS: '500' } });
}, 300_000);
afterAll(() => stack.stop());

const fields = 'provenance { system asOf stale }';
const provenanceSchema = z.object({ system: z.string(), asOf: z.string(), stale: z.boolean() });
type Provenance = z.infer<typeof provenanceSchema>;

interface Case {
  readonly type: string;
  readonly system: 'erp' | 'crm' | 'commerce' | 'loyalty' | 'pos';
  readonly as: TokenPersona;
  /** What is shown for some time, and while its system is away; else what is read at each question and shown at no other time. */
  readonly isKept: boolean;
  readonly query: string | (() => string);
}

const me = (selection: string): string => `{ me { ${selection} } }`;
const watch = (selection: string): string => `{ product(sku: "N00001") { ${selection} } }`;

const cases: readonly Case[] = [
  { type: 'Price', system: 'erp', as: 'guest-dk', isKept: true, query: watch(`price { ${fields} }`) },
  {
    type: 'PriceRange',
    system: 'erp',
    as: 'guest-dk',
    isKept: true,
    query: () => {
      const isOf = (sku: string): boolean =>
        stack.retailer.shopPrices.some((one) => one.sku === sku && one.market === 'DK');
      const parent = stack.retailer.articles.find(
        ({ kind, variantSkus }) => kind === 'VARIANT_PARENT' && variantSkus.every(isOf),
      );
      return `{ product(sku: "${parent?.sku ?? ''}") { priceRange { ${fields} } } }`;
    },
  },
  { type: 'StockLevel', system: 'erp', as: 'guest-dk', isKept: true, query: watch(`onlineAvailability { ${fields} }`) },
  { type: 'Membership', system: 'loyalty', as: 'lisa', isKept: true, query: me(`membership { ${fields} }`) },
  {
    type: 'EmailEngagement',
    system: 'crm',
    as: 'lisa',
    isKept: true,
    query: me(`emailEngagement { ${fields} }`),
  },
  {
    type: 'Case',
    system: 'crm',
    as: 'caller',
    isKept: true,
    query: me(`cases(first: 1) { nodes { ${fields} } }`),
  },
  {
    type: 'Order',
    system: 'erp',
    as: 'lisa',
    isKept: false,
    query: me(`orders(first: 1, channel: STORE) { nodes { ${fields} } }`),
  },
  { type: 'Cart', system: 'commerce', as: 'lisa', isKept: false, query: me(`cart { ${fields} }`) },
  { type: 'Wishlist', system: 'commerce', as: 'lisa', isKept: false, query: me(`wishlist { ${fields} }`) },
  { type: 'ShopAccount', system: 'commerce', as: 'lisa', isKept: false, query: me(`account { ${fields} }`) },
  {
    type: 'QuotedBasket',
    system: 'commerce',
    as: 'guest-dk',
    isKept: false,
    query: `{ basketQuote(input: { lines: [{ id: "a", sku: "N00001", quantity: "1" }] }) { basket { ${fields} } } }`,
  },
  {
    type: 'TillPrice',
    system: 'pos',
    as: 'associate',
    isKept: false,
    query: watch(`tillPrices(storeIds: ["S-DK01"], first: 1) { nodes { till { ${fields} } ${fields} } }`),
  },
];

/** Whatever provenance stands in an answer. */
function found(value: unknown): readonly Provenance[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = provenanceSchema.safeParse(value);
  return own.success ? [own.data] : Object.values(value).flatMap(found);
}

const now = (): number => stack.clock.now().getTime();
const later = (ms: number): number => {
  stack.clock.set(new Date(now() + ms).toISOString());
  return now();
};

describe('what a field says of when it was read', () => {
  it('is looked at for every type that says so', () => {
    const types = [...apiSchema.matchAll(/^type (\w+)[^{]*\{([^}]*)^\}/gm)];
    const told = types.flatMap(([, name = '', body = '']) => (/^ {2}provenance: /m.test(body) ? [name] : []));
    // A till stands beside the price that it would charge.
    expect([...cases.map(({ type }) => type), 'Till'].sort()).toEqual(told.sort());
  });

  it.each(cases)(
    'is so: $type',
    async ({ system, as, isKept, query }) => {
      const text = typeof query === 'string' ? query : query();
      const ask = async (): Promise<readonly Provenance[]> => found((await stack.askText(text, {}, { as })).data);
      // Moved on from what other tests have read.
      later(3_600_000);
      await ask();
      const before = later(3_600_000);
      await untilTrue(async () => (await ask()).some(({ asOf }) => Date.parse(asOf) >= before));
      const first = await ask();
      expect(first.length).toBeGreaterThan(0);
      for (const { asOf, stale } of first) {
        expect(stale).toBe(false);
        expect(Date.parse(asOf)).toBeGreaterThanOrEqual(before);
        expect(Date.parse(asOf)).toBeLessThanOrEqual(now());
      }

      const soon = later(20_000);
      const again = await ask();
      if (isKept) expect(again).toEqual(first);
      else for (const { asOf } of again) expect(Date.parse(asOf)).toBeGreaterThanOrEqual(soon);

      const away = later(300_000);
      stack.legacy[system].knobs.set({ off: true });
      const without = await ask();
      // An older answer that says so, or none: never one that seems to be of now.
      expect(without).toEqual(isKept ? first.map((each) => ({ ...each, stale: true })) : []);

      stack.legacy[system].knobs.set({ off: false });
      await untilTrue(async () => (await ask()).some(({ asOf, stale }) => !stale && Date.parse(asOf) >= away));
    },
    300_000,
  );
});
