import { ClientError } from '../../platform/errors/index.ts';
import type { Market, Markets } from '../../platform/context/index.ts';
import type { DataReader } from './dataReader.ts';
import { finding, type Finding } from './finding.ts';
import { isGtin } from './isGtin.ts';
import type { Unchecked } from './unchecked.ts';

export interface ArticleLook {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** Articles that were looked at, of shop and ERP. */
  readonly articles: number;
}

interface LookOptions {
  readonly reader: DataReader;
  readonly markets: Markets;
  /** Parts an item from its variant in a sku. */
  readonly separator: string;
  readonly progress: (what: string, done: number, total: number) => void;
}

const ERP_PART = 100;
const GTIN_PART = 50;

/** Compares the shop's articles with the ERP's: which the other has not, and what is wrong with their GTINs. */
export async function articleFindings(options: LookOptions): Promise<ArticleLook> {
  const { reader, markets, separator, progress } = options;
  const unchecked: Unchecked[] = [];
  const attempt = async (what: string, look: () => Promise<void>): Promise<void> => {
    try {
      await look();
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      unchecked.push({ what, code: error.code });
    }
  };

  /** In which market the shop was first seen to offer each article. */
  const offeredIn = new Map<string, Market>();
  const uncategorised = new Set<string>();
  for (const market of markets.all) {
    await attempt(`articles of the shop in ${market.code}`, async () => {
      for await (const { articles, done, total } of reader.shopArticles(market)) {
        for (const { sku, hasCategory } of articles) {
          if (!offeredIn.has(sku)) offeredIn.set(sku, market);
          if (!hasCategory) uncategorised.add(sku);
        }
        progress(`shop ${market.code}`, done, total);
      }
    });
  }
  const hasWholeShop = unchecked.length === 0;

  const inErp = new Set<string>();
  await attempt('articles of the ERP that the shop has not', async () => {
    for await (const skus of reader.erpSkus()) {
      for (const sku of skus) inErp.add(sku);
      progress('erp', inErp.size, Math.max(inErp.size, offeredIn.size));
    }
  });
  const items = new Set([...offeredIn.keys()].map((sku) => sku.split(separator)[0] ?? sku));

  const findings: Finding[] = [...uncategorised].map((sku) => finding('ARTICLE_WITHOUT_CATEGORY', sku));
  if (hasWholeShop) {
    for (const sku of inErp) {
      if (!offeredIn.has(sku) && !items.has(sku)) findings.push(finding('ARTICLE_NOT_IN_SHOP', sku));
    }
  }

  const skus = [...new Set([...offeredIn.keys(), ...inErp])];
  /** By GTIN: where the ERP has it, `sku unit`. */
  const holders = new Map<string, { readonly sku: string; readonly unit: string }[]>();
  await attempt('GTINs', async () => {
    for (let from = 0; from < skus.length; from += ERP_PART) {
      for (const [sku, gtins] of await reader.erpGtins(skus.slice(from, from + ERP_PART))) {
        if (gtins === null && offeredIn.has(sku)) findings.push(finding('ARTICLE_NOT_IN_ERP', sku));
        for (const [unit, gtin] of gtins ?? []) holders.set(gtin, [...(holders.get(gtin) ?? []), { sku, unit }]);
      }
      progress('GTINs', Math.min(skus.length, from + ERP_PART), skus.length);
    }
  });
  for (const [gtin, at] of holders) {
    const where = at.map(({ sku, unit }) => `${sku} (${unit})`).join(', ');
    if (!isGtin(gtin)) findings.push(finding('GTIN_INVALID', where, gtin));
    if (new Set(at.map(({ sku }) => sku)).size > 1) findings.push(finding('GTIN_AMBIGUOUS', where, gtin));
  }
  await attempt('GTINs of the shop', async () => {
    findings.push(...(await differing(options, holders, offeredIn)));
  });
  return { findings, unchecked, articles: skus.length };
}

/** GTINs that the shop has at another article than the ERP; one that stands at several is told already. */
async function differing(
  { reader, markets, progress }: LookOptions,
  holders: ReadonlyMap<string, readonly { readonly sku: string }[]>,
  offeredIn: ReadonlyMap<string, Market>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const of = [...holders].flatMap(([gtin, [only, ...others]]) =>
    only === undefined || others.some(({ sku }) => sku !== only.sku) ? [] : [{ gtin, sku: only.sku }],
  );
  let done = 0;
  for (const market of markets.all) {
    const own = of.filter(({ sku }) => (offeredIn.get(sku) ?? markets.default) === market);
    for (let from = 0; from < own.length; from += GTIN_PART) {
      const part = own.slice(from, from + GTIN_PART);
      const found = await reader.skusInShop(
        part.map(({ gtin }) => gtin),
        market,
      );
      for (const { gtin, sku } of part) {
        const inShop = found.get(gtin);
        if (inShop !== undefined && inShop !== sku) {
          findings.push(finding('GTIN_DIFFERS', sku, `${gtin}, in the shop at ${inShop}`));
        }
      }
      progress('GTINs of the shop', (done += part.length), of.length);
    }
  }
  return findings;
}
