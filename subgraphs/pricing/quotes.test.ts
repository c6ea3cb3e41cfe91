import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMarkets, type Markets, type RequestContext } from '../../platform/context/index.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { InternalGraph, InternalQuery } from '../../platform/internalGraph/index.ts';
import { createQuotes } from './quotes.ts';
import { facts, line, noon } from './testRecords.ts';

let markets: Markets;
const deadline = startDeadline(30_000);
beforeAll(async () => {
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
});
afterAll(() => deadline.dispose());

const request = (): RequestContext => ({
  requestId: 'test',
  market: markets.default,
  locale: 'da-DK',
  channel: 'WEB',
  storeId: null,
  tillId: null,
  caller: { kind: 'anonymous' },
  buyerId: 'c1',
  now: noon,
});

/** Answers as identity and the owner would; `asked` holds the owner's queries. */
function graph(owner: (asked: readonly Record<string, unknown>[]) => unknown) {
  const asked: (readonly Record<string, unknown>[])[] = [];
  const internalGraph: InternalGraph = {
    query: async <T>(query: InternalQuery<T>): Promise<T> => {
      if (query.subgraph === 'identity') {
        return query.schema.parse({ customers: [{ canonicalId: 'c1', erpNumbers: ['K1', 'K2'], shopIds: [] }] });
      }
      const wanted = query.variables?.['asked'] as readonly Record<string, unknown>[];
      asked.push(wanted);
      return query.schema.parse({ facts: owner(wanted) });
    },
    subscribe: () => Promise.reject(new Error('Nobody subscribes.')),
  };
  return { asked, quotes: createQuotes({ internalGraph, request: request(), deadline }) };
}

const question = (quantity: string, buyerId: string | null = null) => ({ sku: 'N1', buyerId, quantity, at: noon });

describe('quotations', () => {
  it('of one request go in one query, each question once, by the buyer’s first account', async () => {
    const { asked, quotes } = graph((wanted) =>
      wanted.map(({ quantity }) => facts([line({ minimumQuantity: String(quantity) })])),
    );
    const found = await Promise.all([quotes(question('3')), quotes(question('5', 'c1')), quotes(question('3'))]);
    expect(found.map(({ records }) => records[0]?.minimumQuantity)).toEqual(['3', '5', '3']);
    expect(asked).toEqual([
      [
        { sku: 'N1', customerNumber: null, quantity: '3', at: noon },
        { sku: 'N1', customerNumber: 'K1', quantity: '5', at: noon },
      ],
    ]);
  });

  it('that the owner cannot give are no price, with its code', async () => {
    const down = graph(() => [facts([], { unavailable: 'UPSTREAM_UNAVAILABLE' })]);
    await expect(down.quotes(question('3'))).rejects.toMatchObject({
      code: 'PRICE_UNAVAILABLE',
      extensions: { reason: 'UPSTREAM_UNAVAILABLE' },
    });
    const gone = graph(() => {
      throw new ClientError('SUBGRAPH_UNAVAILABLE');
    });
    await expect(gone.quotes(question('3'))).rejects.toMatchObject({
      code: 'PRICE_UNAVAILABLE',
      extensions: { reason: 'SUBGRAPH_UNAVAILABLE' },
    });
  });
});
