import { loadMarkets } from '../../platform/context/index.ts';
import { parseEnv } from '../../platform/env/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { duplicatePeople } from '../../subgraphs/identity/index.ts';
import { createSubgraphs } from '../createSubgraphs.ts';
import { embeddedSystems } from '../embeddedSystems.ts';
import { settingsSchema } from '../settings.ts';
import { articleFindings } from './articleFindings.ts';
import { createDataReader } from './dataReader.ts';
import { exitCodeOf, type Finding } from './finding.ts';
import { createGraphClient, GraphProblem } from './graphClient.ts';
import { peopleFindings } from './peopleFindings.ts';
import { priorPriceFindings } from './priorPriceFindings.ts';
import { createProgressBar } from './progressBar.ts';
import { toldFindings } from './toldFindings.ts';
import type { Unchecked } from './unchecked.ts';
import { withSystems } from './withSystems.ts';

export interface DoctorDataOptions {
  /** As `start` would be given it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A running house, for what it alone knows: prior prices. Null: none is asked. */
  readonly running: {
    readonly url: string;
    readonly markets: readonly { readonly code: string; readonly token: string }[];
  } | null;
  readonly json: boolean;
  readonly out: NodeJS.WritableStream;
  /** Where progress is shown. */
  readonly err: NodeJS.WriteStream;
}

export interface DataReport {
  /** How much was looked at. */
  readonly looked: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}

/** The subgraphs that wrap systems with people or articles. */
const wrapping = ['erp', 'crm', 'commerce', 'loyalty'] as const;
const REDUCTIONS_BATCH = 40;

/**
 * A dry run over the systems' data: people who stand twice, GTINs, articles that only one system has, and of a running house reductions
 * without a prior price. Reads through the adapters, at their pace, and keeps nothing.
 * @returns the exit code: 0 nothing is found; 1 something is; 2 not all could be looked at.
 */
export async function doctorData(options: DoctorDataOptions): Promise<number> {
  const systems = await lookAtSystems(options);
  const priors = await lookAtPriors(options);
  const report: DataReport = {
    looked: { ...systems.looked, ...priors.looked },
    findings: [...systems.findings, ...priors.findings],
    unchecked: [...systems.unchecked, ...priors.unchecked],
  };
  options.out.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : told(report));
  const failed = report.unchecked.some(({ code }) => code !== 'NOT_SUPPORTED' && code !== 'NOT_ASKED');
  return failed ? 2 : exitCodeOf(report.findings);
}

async function lookAtSystems({ env, err }: DoctorDataOptions): Promise<DataReport> {
  const logger = createLogger({ name: 'doctor', level: 'silent' });
  const markets = await loadMarkets(parseEnv(settingsSchema, env).MARKETS_FILE);
  const embedded = embeddedSystems(env).filter((name) => wrapping.some((each) => each === name));
  return withSystems(env, embedded, logger, async (systems) => {
    const subgraphs = await createSubgraphs({
      // Nobody watches: whatever changes meanwhile is looked at as it stands.
      dependencies: {
        env: { ...systems.env, ERP_CHANGES_MS: '0', COMMERCE_CHANGES_MS: '0' },
        ...{ logger, markets, clock: systems.clock },
        store: () => Promise.reject(new Error('The doctor keeps nothing.')),
      },
      urls: {},
      secret: undefined,
      only: wrapping,
    });
    const internalGraph = createInternalGraph({ transport: subgraphs.transport, name: 'doctor', timeoutMs: 120_000 });
    const dependencies = { internalGraph, clock: systems.clock, markets };
    const bars = new Map<string, ReturnType<typeof createProgressBar>>();
    const progress = (what: string, done: number, total: number): void => {
      for (const [name, bar] of bars) if (name !== what) bar.end();
      const bar = bars.get(what) ?? createProgressBar(what, err);
      bars.set(what, bar);
      bar.at(done, total);
    };
    try {
      await subgraphs.ready();
      const people = await duplicatePeople(dependencies, (system, records) =>
        progress(`people ${system}`, records, records),
      );
      const separator = systems.env['ERP_SKU_SEPARATOR'] ?? '-';
      const articles = await articleFindings({ reader: createDataReader(dependencies), markets, separator, progress });
      const records = [...people.records.values()].reduce((sum, each) => sum + each, 0);
      return {
        looked: { people: records, articles: articles.articles },
        findings: [...peopleFindings(people, markets), ...articles.findings],
        unchecked: [
          ...[...people.unread].map(([system, code]) => ({ what: `people of ${system}`, code })),
          ...articles.unchecked,
        ],
      };
    } finally {
      for (const bar of bars.values()) bar.end();
      await subgraphs.stop();
    }
  });
}

async function lookAtPriors({ running, err }: DoctorDataOptions): Promise<DataReport> {
  if (running === null) return { looked: {}, findings: [], unchecked: [{ what: 'prior prices', code: 'NOT_ASKED' }] };
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  let reductions = 0;
  for (const { code, token } of running.markets) {
    const bar = createProgressBar(`reductions ${code}`, err);
    const seen = (done: number, total: number): void => bar.at(done, total);
    try {
      const client = createGraphClient({ url: running.url, token });
      const look = await priorPriceFindings(client, code, { batch: REDUCTIONS_BATCH, seen });
      findings.push(...look.findings);
      reductions += look.reductions;
    } catch (error) {
      if (!(error instanceof GraphProblem)) throw error;
      unchecked.push({ what: `prior prices in ${code}: ${error.message}`, code: 'SUBGRAPH_UNAVAILABLE' });
    } finally {
      bar.end();
    }
  }
  return { looked: { reductions }, findings, unchecked };
}

function told({ looked, findings, unchecked }: DataReport): string {
  const counts = Object.entries(looked).map(([what, count]) => `${count} ${what}`);
  return [
    ...toldFindings(findings),
    ...unchecked.map(({ what, code }) =>
      code === 'NOT_ASKED'
        ? `Not looked at: ${what} (a running house knows them: --url)`
        : `Not looked at: ${what} (${code})`,
    ),
    `Looked at ${counts.join(', ')}.`,
    '',
  ].join('\n');
}
