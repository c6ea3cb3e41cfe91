import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CategoryPageDocument } from '../../schema/operations/__generated__/documents.ts';
import { startStack, type Asker, type Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    // What is read in the background would be counted too.
    env: {
      ERP_REFERENCE_REFRESH_MS: '3600000',
      COMMERCE_REFERENCE_REFRESH_MS: '3600000',
      CLIENT_BUDGET: '0',
    },
  });
}, 300_000);
afterAll(() => stack.stop());

const slug = 'herreure';
const channels = ['WEB', 'APP', 'STORE', 'KIOSK', 'CALL_CENTER'] as const;

/** Everything that is kept is older than it may be from now on. */
function turnCold(): void {
  stack.clock.set(new Date(stack.clock.now().getTime() + 600_000).toISOString());
}

/** The calls that bring prices: the ERP answers all that is asked within one tick in one. */
const ofPrices = (requests: readonly string[]): readonly string[] =>
  requests
    .flatMap(
      (request) =>
        /^erp \S+ \S*(\$batch)|^commerce \S+ \S*(prices?-information|catalog-rule-prices)/.exec(request)?.[0] ?? [],
    )
    .map((call) => call.replace(/^(\w+) (\S+) .*\//, '$1 $2 '))
    .sort();

async function pageOf24(asker: Asker): Promise<void> {
  const { data, errors } = await stack.ask(CategoryPageDocument, { slug, first: 24 }, asker);
  expect(errors).toBeUndefined();
  expect(data?.searchProducts.nodes).toHaveLength(24);
  expect(data?.searchProducts.nodes.filter(({ price }) => price?.status === 'ACTIVE').length).toBeGreaterThan(10);
}

/** The same articles with the ERP's price and the shop's beside each other. */
async function compared(asker: Asker): Promise<void> {
  const { data, errors } = await stack.askText(
    `{ searchProducts(categorySlug: "${slug}", first: 24) { nodes { sku priceParity { compared { kind state } } } } }`,
    {},
    asker,
  );
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('"kind":"SHOP"');
}

describe('a category page of 24 articles', () => {
  it.each(channels)('costs one price call of the ERP when it is cold and none when it is warm: %s', async (channel) => {
    turnCold();
    const asker = { as: 'guest-dk', channel } as const;
    const cold = await stack.countRequests(() => pageOf24(asker));
    expect(ofPrices(cold.requests)).toEqual(['erp POST $batch']);
    const warm = await stack.countRequests(() => pageOf24(asker));
    expect(ofPrices(warm.requests)).toEqual([]);
  });

  it('costs one call of the shop for each kind of price, where they are compared, and none when it is warm', async () => {
    turnCold();
    const asker = { as: 'integrator' } as const;
    const cold = await stack.countRequests(() => compared(asker));
    expect(ofPrices(cold.requests)).toEqual([
      'commerce GET catalog-rule-prices',
      'commerce POST base-prices-information',
      'commerce POST special-price-information',
      'commerce POST tier-prices-information',
      'erp POST $batch',
    ]);
    const warm = await stack.countRequests(() => compared(asker));
    expect(ofPrices(warm.requests)).toEqual([]);
  });
});
