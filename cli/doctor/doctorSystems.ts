import pc from 'picocolors';
import { loadMarkets } from '../../platform/context/index.ts';
import { ConfigurationError, parseEnv } from '../../platform/env/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { examineCommerce } from '../../subgraphs/commerce/index.ts';
import { examineCrm } from '../../subgraphs/crm/index.ts';
import { examineErp } from '../../subgraphs/erp/index.ts';
import type { Examination, Examined, ExamineDependencies } from '../../subgraphs/kit/index.ts';
import { examineLoyalty } from '../../subgraphs/loyalty/index.ts';
import { examinePos } from '../../subgraphs/pos/index.ts';
import { coveredFields, type FieldCoverage } from '../../subgraphs/registry/index.ts';
import { embeddedSystems } from '../embeddedSystems.ts';
import { legacyNames, missingSystems, type LegacyName } from '../legacyNames.ts';
import { settingsSchema } from '../settings.ts';
import { exitCodeOf, finding, type Finding } from './finding.ts';
import { houseFindings } from './houseFindings.ts';
import { createProgressBar } from './progressBar.ts';
import { systemFindings } from './systemFindings.ts';
import { table } from './table.ts';
import { toldFindings } from './toldFindings.ts';
import { withSystems } from './withSystems.ts';

export interface DoctorSystemsOptions {
  /** As `start` would be given it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Longest time for one answer. */
  readonly timeoutMs: number;
  readonly json: boolean;
  readonly out: NodeJS.WritableStream;
  /** Where progress is shown. */
  readonly err: NodeJS.WriteStream;
}

export interface ExaminedSystem extends Examination {
  readonly name: LegacyName;
  readonly embedded: boolean;
  readonly fields: FieldCoverage;
}

export interface SystemsReport {
  /** Those that were looked at: not one that is not named, or whose settings are wrong. */
  readonly systems: readonly ExaminedSystem[];
  readonly findings: readonly Finding[];
}

const examiners: Readonly<Record<LegacyName, (dependencies: ExamineDependencies) => Promise<Examined>>> = {
  erp: examineErp,
  crm: examineCrm,
  commerce: examineCommerce,
  loyalty: examineLoyalty,
  pos: examinePos,
};
/** The embedded systems make their data when they are first asked. */
const EMBEDDED_TIMEOUT_MS = 120_000;

/**
 * Looks at every system that the environment names, as `start` would reach it, and at the house's own settings.
 * @returns the exit code: 0 nothing has to be done before customers come; 1 something has.
 */
export async function doctorSystems(options: DoctorSystemsOptions): Promise<number> {
  const report = await examineAll(options);
  options.out.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : told(report));
  return exitCodeOf(report.findings);
}

async function examineAll({ env, timeoutMs, err }: DoctorSystemsOptions): Promise<SystemsReport> {
  const logger = createLogger({ name: 'doctor', level: 'silent' });
  const markets = await loadMarkets(parseEnv(settingsSchema, env).MARKETS_FILE);
  const isElsewhere = (name: LegacyName): boolean => (env[`SUBGRAPH_URL_${name.toUpperCase()}`] ?? '') !== '';
  const findings: Finding[] = legacyNames.filter(isElsewhere).map((name) => finding('SYSTEM_ELSEWHERE', name));
  const embedded = embeddedOr(env, findings);
  const unnamed = missingSystems(env);
  const looked = legacyNames.filter(
    (name) => !isElsewhere(name) && (embedded.includes(name) || !unnamed.includes(name)),
  );
  const bar = createProgressBar('systems', err);
  let done = 0;
  const found = await withSystems(env, embedded, logger, async (systems) =>
    Promise.all(
      looked.map(async (name) => {
        const isEmbedded = embedded.includes(name);
        try {
          const examined = await examiners[name]({
            ...systems,
            markets,
            logger,
            timeoutMs: isEmbedded ? EMBEDDED_TIMEOUT_MS : timeoutMs,
          });
          return { name, embedded: isEmbedded, examined, own: systemFindings(name, examined.found, isEmbedded) };
        } catch (error) {
          if (!(error instanceof ConfigurationError)) throw error;
          const own = error.problems.map((problem) => finding('SETTING_WRONG', name, problem));
          return { name, embedded: isEmbedded, examined: null, own };
        } finally {
          bar.at((done += 1), looked.length);
        }
      }),
    ),
  ).finally(() => bar.end());
  findings.push(...found.flatMap(({ own }) => own));
  const answered = found.flatMap(({ name, embedded: isEmbedded, examined }) =>
    examined === null ? [] : [{ name, embedded: isEmbedded, ...examined }],
  );
  const fields = await coveredFields(new Map(answered.map(({ name, sources }) => [name, sources])));
  const systems = answered.map(({ name, embedded: isEmbedded, found: examination }) => ({
    name,
    embedded: isEmbedded,
    ...examination,
    fields: fields.get(name) ?? { supported: [], unsupported: [] },
  }));
  for (const { name, system, fields: covered } of systems) {
    if (system !== 'none' && covered.unsupported.length > 0) {
      findings.push(finding('FIELDS_NOT_SUPPORTED', name, covered.unsupported.join(', ')));
    }
  }
  findings.push(...(await houseFindings({ env, markets, logger, timeoutMs, now: new Date() })));
  return { systems, findings };
}

/** The systems that are embedded; none, and found so, where `start` would refuse to choose. */
function embeddedOr(env: DoctorSystemsOptions['env'], findings: Finding[]): readonly LegacyName[] {
  try {
    return embeddedSystems(env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const problem of error.problems) {
      const [, what] = /SYSTEM_NOT_NAMED: (.*)$/.exec(problem) ?? [];
      findings.push(
        what === undefined ? finding('SETTING_WRONG', 'house', problem) : finding('SYSTEM_NOT_NAMED', 'EMBEDDED', what),
      );
    }
    return [];
  }
}

function told({ systems, findings }: SystemsReport): string {
  const head = ['system', 'is', 'at', 'answers', 'median', 'worst', 'clock', 'left', 'fields'];
  const milliseconds = (time: number | null): string => (time === null ? '–' : `${time} ms`);
  const asked = systems.filter(({ system }) => system !== 'none');
  const rows = asked.map((each) => [
    each.name,
    `${each.system}${each.version === null ? '' : ` ${each.version}`}`,
    each.embedded ? 'embedded' : (each.host ?? '–'),
    each.medianMs === null ? 'no' : each.faults.length === 0 ? 'yes' : 'in part',
    milliseconds(each.medianMs),
    milliseconds(each.worstMs),
    each.clockAheadMs === null ? '–' : `${(each.clockAheadMs / 1_000).toFixed(1)} s`,
    leastLeft(each.limits),
    `${each.fields.supported.length}${each.fields.unsupported.length === 0 ? '' : `, ${each.fields.unsupported.length} not`}`,
  ]);
  const signedIn = asked.flatMap(({ name, signedInAs }) => (signedInAs === null ? [] : [`  ${name}: ${signedInAs}`]));
  const limits = asked.flatMap(({ name, limits: all }) =>
    all.map(({ of, most, left }) => `  ${name}: ${most ?? '?'} ${of}${left === null ? '' : `, ${left} left`}`),
  );
  return [
    ...(rows.length === 0 ? [] : [...table([head, ...rows]), '']),
    ...(signedIn.length === 0 ? [] : [pc.bold('Signed in as'), ...signedIn, '']),
    ...(limits.length === 0 ? [] : [pc.bold('Limits'), ...limits, '']),
    ...toldFindings(findings),
  ].join('\n');
}

/** Of the limits of which the system says what is left, the one that is nearest to its end. */
function leastLeft(limits: ExaminedSystem['limits']): string {
  const shares = limits.flatMap(({ most, left }) => (most === null || left === null ? [] : [left / most]));
  return shares.length === 0 ? 'not told' : `${Math.floor(100 * Math.min(...shares))} %`;
}
