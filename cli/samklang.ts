import { Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { parseEnv } from '../platform/env/index.ts';
import { subgraphNames } from '../schema/subgraphNames.ts';
import { contractCommand } from './contractCommand.ts';
import { devCommand, houseCommand } from './devCommand.ts';
import type { NewThing } from './new/runNew.ts';
import type { TokenChanges } from './personaToken.ts';
import { tokenPersonas } from './tokenPersonas.ts';
import type { TokenPersona } from './tokenPersonas.ts';
import { settingsSchema } from './settings.ts';

// @apollo/gateway sends telemetry unless told not to, and reads this when it is imported.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

// Each command loads what it needs when it runs: one token does not wait for a gateway.
const { env } = process;
const graphAddress = `http://127.0.0.1:${env['PORT'] ?? '4000'}/graphql`;
const dataDir = (): string => parseEnv(settingsSchema, env).DATA_DIR;

const program = new Command('samklang').description('One graph over the retail systems that a company already runs.');

program
  .command('start')
  .description('run everything in one process, with embedded systems where no system is named or EMBEDDED says so')
  .action(async () => (await import('./start.ts')).start(env));

program
  .command('subgraph')
  .description('run one subgraph alone over HTTP, for a gateway that signs its calls')
  .argument('<name>', subgraphNames.join(', '), oneOf(subgraphNames))
  .option('--port <port>', 'port to listen on; 0 takes a free one', wholeNumber, 4100)
  .action(async (name: (typeof subgraphNames)[number], { port }: { port: number }) => {
    const { runSubgraph } = await import('./runSubgraph.ts');
    await runSubgraph(name, port, env);
  });

program
  .command('prepare')
  .description('make what the first start would make (done by npm install; SAMKLANG_SKIP_PREPARE=1 leaves it out)')
  .action(async () => {
    if (env['SAMKLANG_SKIP_PREPARE'] === '1') return;
    const { prepare } = await import('./prepare.ts');
    await prepare((text) => void process.stdout.write(`samklang: ${text}\n`));
  });

const personaOption = new Option('--as <persona>', 'whom to call as').choices([...tokenPersonas]);

program
  .command('token')
  .description('print one development token for a persona of the demo')
  .addOption(personaOption.makeOptionMandatory())
  .option('--channel <channel>', 'WEB, APP, STORE, …')
  .option('--market <market>', 'DK, SE, NO')
  .option('--store <id>', 'the store that the caller is in')
  .option('--till <id>', 'the till that the caller is at')
  .option('--seconds <n>', 'life of the token', wholeNumber)
  .action(async ({ as, ...changes }: { as: TokenPersona } & TokenChanges) => {
    const { openDevelopmentIssuer } = await import('../gateway/auth/developmentIssuer.ts');
    const { personaToken } = await import('./personaToken.ts');
    const issuer = await openDevelopmentIssuer(dataDir());
    process.stdout.write(`${await personaToken(issuer, as, changes)}\n`);
  });

program
  .command('ask')
  .description('send an operation of schema/operations with its example variables to a running Samklang')
  .argument('<operation>', 'such as CallerContext')
  .addOption(new Option('--as <persona>', 'whom to call as').choices([...tokenPersonas]))
  .option('--variables <json>', 'instead of the example variables')
  .option('--url <url>', 'where it runs', graphAddress)
  .action(async (operation: string, options: { as?: TokenPersona; variables?: string; url: string }) => {
    const { ask } = await import('./ask.ts');
    process.exitCode = await ask(operation, { ...options, dataDir: dataDir() });
  });

const doctor = program
  .command('doctor')
  .description('look at the systems, their data and prices, and say what is wrong');
doctor
  .command('systems', { isDefault: true })
  .description(
    'look at every system and at the house, as a start would find them; exit code 0: nothing is to be done, 1: something is, 2: it could not be looked at',
  )
  .option('--timeout <ms>', 'longest time for one answer', wholeNumber, 4_000)
  .option('--json', 'a report for machines')
  .action(async ({ timeout, json = false }: { readonly timeout: number; readonly json?: boolean }) => {
    const { doctorSystems } = await import('./doctor/doctorSystems.ts');
    const options = { env, timeoutMs: timeout, json, out: process.stdout, err: process.stderr };
    await orTwo(doctorSystems(options));
  });
doctor
  .command('data')
  .description(
    'a dry run over the data of the systems: people twice, GTINs, articles of one system alone, reductions without a prior price; exit code 0: nothing found, 1: something, 2: not all could be looked at',
  )
  .option('--url <url>', 'a running Samklang, which alone knows prior prices (default: they are not looked at)')
  .option('--market <codes>', 'markets whose reductions are looked at, separated by commas', 'DK,SE,NO')
  .option('--token <token>', 'whom to ask it as; its market is looked at (default: development tokens)')
  .option('--json', 'a report for machines')
  .action(async ({ url, market, token, json = false }: DoctorData) => {
    const { doctorData } = await import('./doctor/doctorData.ts');
    const tokens = async () =>
      token === undefined ? developmentTokens(market.split(',')) : [{ code: market.split(',')[0] ?? '', token }];
    const running = url === undefined ? null : { url, markets: await tokens() };
    await orTwo(doctorData({ env, running, json, out: process.stdout, err: process.stderr }));
  });
doctor
  .command('prices')
  .description(
    'compare every price of owner, shop and tills; exit code 0: all agree, 1: some differ undeclared, 2: not all could be compared',
  )
  .option('--market <codes>', 'markets, separated by commas', 'DK,SE,NO')
  .option(
    '--token <token>',
    'of a caller with the scope prices:explain; its market is compared (default: development tokens)',
  )
  .option('--batch <n>', 'articles in one question, at most 100', wholeNumber, 40)
  .option('--json', 'a report for machines')
  .option('--url <url>', 'where it runs', graphAddress)
  .action(async ({ market, token, batch, json = false, url }: DoctorPrices) => {
    const { doctorPrices } = await import('./doctor/doctorPrices.ts');
    if (batch < 1 || batch > 100) throw new InvalidArgumentError('A batch is of 1 to 100 articles.');
    const markets = token === undefined ? await developmentTokens(market.split(',')) : [{ code: market, token }];
    process.exitCode = await doctorPrices({ url, markets, batch, json, out: process.stdout, err: process.stderr });
  });

program
  .command('legacy')
  .description('turn the knobs of the embedded systems of a running Samklang')
  .argument('[words...]')
  .allowUnknownOption()
  .helpOption(false)
  .action(async (words: string[]) => {
    const { runLegacyCommand } = await import('../legacy/kit/index.ts');
    process.exitCode = await runLegacyCommand(words, {
      dataDir: dataDir(),
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
    });
  });

program
  .command('compose')
  .description('compose the subgraphs into schema/supergraph.graphql and schema/api.graphql')
  .option('--check', 'only say whether the committed files are what composition gives')
  .action(async ({ check = false }: { check?: boolean }) => {
    const { composeFiles } = await import('../schema/composeFiles.ts');
    const changed = composeFiles({ check });
    if (changed.length === 0) return void process.stdout.write('The composed files are up to date.\n');
    process.stdout.write(`${check ? 'Not what composition gives' : 'Written'}: ${changed.join(', ')}\n`);
    if (check) process.exitCode = 1;
  });

program
  .command('check')
  .description(
    'say whether the subgraphs may take the place of a supergraph: composition, conventions, what breaks for operations in use; exit code 0: yes, 1: no, 2: it cannot be said',
  )
  .option('--against <supergraph>', 'a file, or git:<ref> for what is committed there (default: the committed file)')
  .option('--manifest <files...>', 'manifests of trusted documents that are in use as well', [])
  .option('--strict', 'also fail for what breaks none of the known operations')
  .option('--json', 'a report for machines')
  .action(async ({ against, manifest, strict = false, json = false }: CheckChoice) => {
    const { check, committedSupergraph } = await import('./check.ts');
    const options = {
      against: against ?? committedSupergraph(),
      manifests: manifest,
      strict,
      json,
      out: process.stdout,
    };
    try {
      process.exitCode = await check(options);
    } catch (error) {
      process.stderr.write(`${pc.red('samklang:')} ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    }
  });

program.addCommand(devCommand(env));
program.addCommand(houseCommand(env), { hidden: true });
program.addCommand(contractCommand(env));

const making = program
  .command('new')
  .description('make a skeleton that runs and is tested, and register it by one line');
making
  .command('subgraph')
  .description(
    'a subgraph with a first field of Product, over a system of its own; exit code 2: refused, nothing written',
  )
  .argument('<name>', 'lower-case words with - between, such as gift-cards')
  .addOption(new Option('--vendor <vendor>', 'of its first adapter').default('example').conflicts('joining'))
  .option('--joining', 'a rule over facts of another subgraph, without a system of its own')
  .option('--dry-run', 'only list what would be written')
  .action(async (name: string, { vendor, joining = false, dryRun = false }: NewSubgraphChoice) => {
    await makeNew({ kind: 'subgraph', name, vendor: joining ? null : vendor }, dryRun);
  });
making
  .command('adapter')
  .description('an adapter of a port that is there; exit code 2: refused, nothing written')
  .argument('<subgraph>', 'erp, crm, commerce, loyalty, pos')
  .argument('<vendor>', 'lower-case words with - between, such as net-suite')
  .option('--dry-run', 'only list what would be written')
  .action(async (subgraph: string, vendor: string, { dryRun = false }: { dryRun?: boolean }) => {
    await makeNew({ kind: 'adapter', subgraph, vendor }, dryRun);
  });

async function makeNew(thing: NewThing, dryRun: boolean): Promise<void> {
  const { runNew } = await import('./new/runNew.ts');
  process.exitCode = runNew(thing, { from: process.cwd(), dryRun, out: process.stdout, err: process.stderr });
}

/** Sets the exit code that a doctor answers; 2 where it could not look. */
async function orTwo(doctoring: Promise<number>): Promise<void> {
  try {
    process.exitCode = await doctoring;
  } catch (error) {
    process.stderr.write(`${pc.red('samklang:')} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

interface NewSubgraphChoice {
  readonly vendor: string;
  readonly joining?: boolean;
  readonly dryRun?: boolean;
}

interface CheckChoice {
  readonly against?: string;
  readonly manifest: readonly string[];
  readonly strict?: boolean;
  readonly json?: boolean;
}

interface DoctorData {
  readonly url?: string;
  readonly market: string;
  readonly token?: string;
  readonly json?: boolean;
}

interface DoctorPrices {
  readonly market: string;
  readonly token?: string;
  readonly batch: number;
  readonly json?: boolean;
  readonly url: string;
}

/** Of the demo's integrator, one for each market. */
async function developmentTokens(markets: readonly string[]): Promise<{ code: string; token: string }[]> {
  const { openDevelopmentIssuer } = await import('../gateway/auth/developmentIssuer.ts');
  const { personaToken } = await import('./personaToken.ts');
  const issuer = await openDevelopmentIssuer(dataDir());
  const tokens: { code: string; token: string }[] = [];
  for (const code of markets) tokens.push({ code, token: await personaToken(issuer, 'integrator', { market: code }) });
  return tokens;
}

function oneOf<T extends string>(names: readonly T[]) {
  return (value: string): T => {
    const name = names.find((candidate) => candidate === value);
    if (name === undefined) throw new InvalidArgumentError(`It is one of ${names.join(', ')}.`);
    return name;
  };
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${pc.red('samklang:')} ${error instanceof Error ? error.message : String(error)}\n`);
  if (env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(1);
}
