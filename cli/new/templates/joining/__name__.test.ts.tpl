import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { Subgraph } from '../kit/index.ts';
import { askAsService, codesByPath } from '../kit/testkit/askAsService.ts';
import { create__Name__Subgraph } from './index.ts';

describe('the __name__ subgraph', () => {
  let subgraph: Subgraph;
  beforeAll(async () => {
    const asksNobody = (): Promise<never> => Promise.reject(new Error('This subgraph asks nobody.'));
    subgraph = await create__Name__Subgraph({
      env: {},
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
      clock: createSettableClock('2026-11-20T09:00:00Z'),
      internalGraph: { query: asksNobody, subscribe: asksNobody },
      store: asksNobody,
    });
  });
  afterAll(() => subgraph.stop());

  const ask = async (of: readonly object[]) =>
    askAsService(
      subgraph,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { __camel__ { wellFormed } } } }',
      { of: of.map((representation) => ({ __typename: 'Product', ...representation })) },
    );

  it('says of each article what follows from its facts, and nothing where they are not known', async () => {
    const { data, errors } = await ask([
      { sku: 'A', gtin: '4006381333931' },
      { sku: 'B', gtin: '4006381333932' },
      { sku: 'C', gtin: null },
    ]);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [{ __camel__: { wellFormed: true } }, { __camel__: { wellFormed: false } }, { __camel__: null }],
    });
  });

  it('refuses a representation without its key', async () => {
    expect(Object.values(codesByPath(await ask([{ gtin: null }])))).toEqual(['BAD_USER_INPUT']);
  });
});
