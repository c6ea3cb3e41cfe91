import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '../../platform/context/index.ts';
import { startDeadline, type OwnedDeadline } from '../../platform/deadline/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../platform/transport/index.ts';
import { anonymousContext } from '../../test/kit/anonymousContext.ts';
import { createPriceChanges } from './priceChanges.ts';

let context: RequestContext;
let deadline: OwnedDeadline;
let calls: SubgraphRequest[];
let accounts: SubgraphResponse;

beforeEach(async () => {
  context = await anonymousContext();
  deadline = startDeadline(5_000);
  calls = [];
  accounts = { data: { customers: [{ erpNumbers: ['C1', 'C2'] }] } };
});
afterEach(() => deadline.dispose());

async function* told(...skus: string[]): AsyncGenerator<SubgraphResponse, void> {
  for (const sku of skus) yield { data: { change: { sku } } };
}

const priceChanges = createPriceChanges(
  createInternalGraph({
    name: 'pricing',
    transport: {
      call: async (request) => {
        calls.push(request);
        return accounts;
      },
      subscribe: async (request) => {
        calls.push(request);
        return told('a', 'b');
      },
    },
  }),
);

async function listen(changes: Partial<RequestContext> = {}): Promise<string[]> {
  const listening = { context: { ...context, ...changes }, deadline, signal: new AbortController().signal };
  const skus: string[] = [];
  for await (const { sku } of await priceChanges(['a', 'b'], listening)) skus.push(sku);
  return skus;
}

const erpOwned = (): Pick<RequestContext, 'market'> => ({ market: { ...context.market, priceOwner: 'erp' } });

describe('changes of prices', () => {
  it('are those of everybody’s prices for a visitor, whom nobody is asked about', async () => {
    expect(await listen(erpOwned())).toEqual(['a', 'b']);
    expect(calls.map(({ subgraph, variables }) => ({ subgraph, variables }))).toEqual([
      { subgraph: 'erp', variables: { skus: ['a', 'b'], customerNumbers: [] } },
    ]);
    expect(calls[0]?.context.caller).toMatchObject({ kind: 'service', name: 'pricing' });
  });

  it('are those of a buyer’s own accounts beside them', async () => {
    expect(await listen({ ...erpOwned(), buyerId: 'lisa' })).toEqual(['a', 'b']);
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(['identity', 'erp']);
    expect(calls[0]?.variables).toEqual({ buyers: [{ __typename: 'Customer', id: 'lisa' }] });
    expect(calls[1]?.variables).toEqual({ skus: ['a', 'b'], customerNumbers: ['C1', 'C2'] });
  });

  it.each<[string, SubgraphResponse]>([
    ['not known now', { data: { customers: [{ erpNumbers: null }] } }],
    ['those of nobody', { data: { customers: [null] } }],
  ])('are refused while the buyer’s accounts are %s, rather than told of everybody’s alone', async (_what, answer) => {
    accounts = answer;
    await expect(listen({ ...erpOwned(), buyerId: 'lisa' })).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE' });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(['identity']);
  });

  it('are the shop’s where it owns the prices, the same for every buyer', async () => {
    const market = { ...context.market, priceOwner: 'commerce' };
    expect(await listen({ market, buyerId: 'lisa' })).toEqual(['a', 'b']);
    expect(calls.map(({ subgraph, variables }) => ({ subgraph, variables }))).toEqual([
      { subgraph: 'commerce', variables: { skus: ['a', 'b'] } },
    ]);
    expect(calls[0]?.query).toContain('shopPriceChanges');
  });

  it('cannot be told where a system owns the prices that tells none', async () => {
    const market = { ...context.market, priceOwner: 'another' };
    await expect(listen({ market })).rejects.toMatchObject({ code: 'NOT_SUPPORTED' });
    expect(calls).toEqual([]);
  });
});
