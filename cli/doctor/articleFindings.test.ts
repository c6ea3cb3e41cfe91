import { describe, expect, it } from '@jest/globals';
import { loadMarkets } from '../../platform/context/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { articleFindings } from './articleFindings.ts';
import type { DataReader } from './dataReader.ts';
import { isGtin } from './isGtin.ts';

const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));

async function look(changes: Partial<DataReader>) {
  const reader: DataReader = {
    async *shopArticles() {
      yield { articles: [{ sku: 'A-1', hasCategory: true }], done: 1, total: 1 };
    },
    async *erpSkus() {
      yield ['A', 'A-1'];
    },
    erpGtins: async (skus) => new Map(skus.map((sku) => [sku, new Map()])),
    skusInShop: async () => new Map(),
    ...changes,
  };
  const { findings, unchecked } = await articleFindings({ reader, markets, separator: '-', progress: () => undefined });
  return { found: findings.map(({ code, at }) => `${code} ${at}`), unchecked };
}

describe('what is found of articles', () => {
  it('is nothing of an item whose variants the shop sells', async () => {
    expect(await look({})).toEqual({ found: [], unchecked: [] });
  });

  it('is an article that nobody finds by browsing, one that the ERP has not, and one that the shop has not', async () => {
    const { found } = await look({
      async *shopArticles(market) {
        yield { articles: [{ sku: `S-${market.code}`, hasCategory: market.code !== 'SE' }], done: 1, total: 1 };
      },
      async *erpSkus() {
        yield ['E', 'S-DK'];
      },
      erpGtins: async (skus) => new Map(skus.map((sku) => [sku, sku === 'S-NO' ? null : new Map()])),
    });
    expect(found).toEqual(['ARTICLE_WITHOUT_CATEGORY S-SE', 'ARTICLE_NOT_IN_SHOP E', 'ARTICLE_NOT_IN_ERP S-NO']);
  });

  it('leaves out what cannot be said: an ERP that lists nothing, a shop that was not read to its end', async () => {
    const { found, unchecked } = await look({
      shopArticles: (market) => {
        if (market.code === 'NO') throw new ClientError('UPSTREAM_TIMEOUT');
        return (async function* () {
          yield { articles: [{ sku: 'A', hasCategory: true }], done: 1, total: 1 };
        })();
      },
      async *erpSkus() {
        yield ['B'];
        throw new ClientError('NOT_SUPPORTED');
      },
    });
    expect(found).toEqual([]);
    expect(unchecked).toEqual([
      { what: 'articles of the shop in NO', code: 'UPSTREAM_TIMEOUT' },
      { what: 'articles of the ERP that the shop has not', code: 'NOT_SUPPORTED' },
    ]);
  });
});

describe('a GTIN', () => {
  it.each(['96385074', '036000291452', '5701234567899', '4006381333931', '10614141000415'])('%s is one', (text) => {
    expect(isGtin(text)).toBe(true);
  });

  it.each(['4006381333932', '96385075', '4006381-33931', '1234567', '', '400638133393100'])('%s is none', (text) => {
    expect(isGtin(text)).toBe(false);
  });
});
