import { comparedPrices, type ComparedArticle, type PromisedPrice } from './comparedPrices.ts';
import { createGraphClient } from './graphClient.ts';
import { createProgressBar } from './progressBar.ts';
import { promisedPrices, type PromisedPrices } from './promisedPrices.ts';
import { table } from './table.ts';

export interface DoctorPricesOptions {
  readonly url: string;
  /** Codes of markets with a token for each that may explain prices. */
  readonly markets: readonly { readonly code: string; readonly token: string }[];
  /** Articles in one question, 1 to 100. */
  readonly batch: number;
  readonly json: boolean;
  readonly out: NodeJS.WritableStream;
  /** Where progress is shown. */
  readonly err: NodeJS.WriteStream;
}

/** One party that charges something else than the owner of prices, of one article in one market. */
export interface FoundDivergence {
  readonly market: string;
  readonly sku: string;
  readonly party: string;
  readonly store: string | null;
  readonly till: string | null;
  readonly version: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly currency: string | null;
  readonly declared: boolean;
  readonly rule: string | null;
  /** Of a promise: for whom, for how much, and until when; null of every other party. */
  readonly promised: PromisedPrice | null;
}

export interface PricesReport {
  readonly articles: number;
  readonly comparisons: number;
  readonly divergences: readonly FoundDivergence[];
  /** Parties that could not be asked for some article, with why and how often. */
  readonly unavailable: readonly {
    readonly market: string;
    readonly party: string;
    readonly code: string;
    readonly articles: number;
  }[];
  /** Prices that everybody or every member is promised, in markets where there are any. */
  readonly promises: readonly PromisedPrices[];
}

/**
 * Compares every article of each market over all parties, and says where one differs from the owner.
 * @returns the exit code: 0 all agree, or differ as declared; 1 somebody differs; 2 not all could be compared.
 */
export async function doctorPrices(options: DoctorPricesOptions): Promise<number> {
  const report = await compareAll(options);
  options.out.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : told(report));
  if (report.divergences.some(({ declared }) => !declared)) return 1;
  return report.unavailable.length > 0 || report.articles === 0 ? 2 : 0;
}

async function compareAll({ url, markets, batch, err }: DoctorPricesOptions): Promise<PricesReport> {
  let articles = 0;
  let comparisons = 0;
  const divergences: FoundDivergence[] = [];
  const promises: PromisedPrices[] = [];
  const unavailable = new Map<string, { market: string; party: string; code: string; articles: number }>();
  const fail = (market: string, party: string, code: string): void => {
    const key = `${market} ${party} ${code}`;
    const known = unavailable.get(key) ?? { market, party, code, articles: 0 };
    known.articles += 1;
    unavailable.set(key, known);
  };
  for (const { code: market, token } of markets) {
    const bar = createProgressBar(`prices ${market}`, err);
    const promised = promisedPrices(market);
    try {
      for await (const article of comparedPrices(createGraphClient({ url, token }), batch, (done, total) =>
        bar.at(done, total),
      )) {
        articles += 1;
        if (article.priceParity === null) fail(market, 'ALL', 'PRICE_UNAVAILABLE');
        for (const party of article.priceParity?.compared ?? []) {
          if (party.state === 'UNAVAILABLE') fail(market, party.kind, party.code ?? 'UNKNOWN');
          else comparisons += 1;
        }
        divergences.push(...found(market, article));
        promised.add(article);
      }
    } finally {
      bar.end();
    }
    promises.push(...promised.told());
  }
  return { articles, comparisons, divergences, unavailable: [...unavailable.values()], promises };
}

function found(market: string, { sku, priceParity }: ComparedArticle): FoundDivergence[] {
  return (priceParity?.divergences ?? []).map(({ party, expected, actual, difference, declared, rule }) => ({
    market,
    sku,
    party: party.kind,
    store: party.store?.id ?? null,
    till: party.till,
    version: party.version,
    expected: expected?.amount ?? null,
    actual: actual?.amount ?? null,
    difference: difference?.amount ?? null,
    currency: (actual ?? expected)?.currency ?? null,
    declared,
    rule,
    promised: party.promised,
  }));
}

function told({ articles, comparisons, divergences, unavailable, promises }: PricesReport): string {
  const head = ['market', 'article', 'party', 'where', 'owner', 'charges', 'difference', 'declared'];
  const rows = divergences.map((each) => [
    each.market,
    each.sku,
    each.party,
    each.promised === null
      ? [each.till ?? each.store, each.version].filter((part) => part !== null).join(' ') || '–'
      : `${each.promised.quantity} ${each.promised.unit ?? ''} to ${each.promised.audience} until ${each.promised.until}`,
    each.expected ?? '–',
    each.actual ?? '–',
    each.difference === null ? '–' : `${each.difference} ${each.currency ?? ''}`,
    each.rule ?? 'no',
  ]);
  const lines = divergences.length === 0 ? [] : [...table([head, ...rows]), ''];
  const incidents = divergences.filter(({ declared }) => !declared).length;
  return [
    ...lines,
    ...unavailable.map(
      (each) => `${each.market}: ${each.party} could not be asked for ${each.articles} articles (${each.code})`,
    ),
    ...promises.map(
      ({ market, prices, articles: of, until, below, largest }) =>
        `${market}: ${prices} promised prices of ${of} articles are out, the last until ${until}; ${below} are below today's price` +
        (largest === null ? '.' : `, by up to ${largest.amount} ${largest.currency}.`),
    ),
    `${articles} articles, ${comparisons} prices compared: ${incidents} undeclared and ${divergences.length - incidents} declared divergences.`,
    '',
  ].join('\n');
}
