import { describe, expect, it } from '@jest/globals';
import type { GraphClient } from './graphClient.ts';
import { priorPriceFindings } from './priorPriceFindings.ts';

const reduction = (status: string, day: string) => ({ startedAt: `2026-11-${day}T00:00:00.000Z`, prior: { status } });

describe('reductions of a running house', () => {
  it('are found where their prior price is not known, once for each article', async () => {
    const answers: unknown[] = [
      {
        searchProducts: {
          totalCount: 4,
          pageInfo: { hasNextPage: false, endCursor: null },
          nodes: ['A', 'B', 'C', 'D'].map((sku) => ({ sku, variants: null })),
        },
      },
      {
        products: [
          { sku: 'A', price: { reductions: [reduction('UNKNOWN', '17'), reduction('UNKNOWN', '16')] } },
          { sku: 'B', price: { reductions: [reduction('KNOWN', '16'), reduction('NOT_REQUIRED', '16')] } },
          { sku: 'C', price: null },
          null,
        ],
      },
    ];
    const asked: unknown[] = [];
    const client: GraphClient = {
      ask: async (_query, variables, schema) => {
        asked.push(variables);
        return schema.parse(answers.shift());
      },
    };
    const { findings, reductions } = await priorPriceFindings(client, 'DK', { batch: 40, seen: () => undefined });
    expect(findings.map(({ code, at, what }) => `${code} ${at}: ${what}`)).toEqual([
      'PRIOR_PRICE_UNKNOWN A in DK: reduced since 2026-11-16T00:00:00.000Z',
    ]);
    expect(reductions).toBe(4);
    expect(asked).toEqual([{ first: 40, after: null }, { skus: ['A', 'B', 'C', 'D'] }]);
  });
});
