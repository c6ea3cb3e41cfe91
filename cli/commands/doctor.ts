import { Command, InvalidArgumentError } from 'commander';
import { dataDirOf, graphAddress, type Environment } from './environment.ts';
import { exitWith } from './exitWith.ts';
import { wholeNumber } from './wholeNumber.ts';

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

/** `samklang doctor`: a look at the systems, their data and prices. */
export function doctorCommand(env: Environment): Command {
  const doctor = new Command('doctor').description('look at the systems, their data and prices, and say what is wrong');
  doctor
    .command('systems', { isDefault: true })
    .description(
      'look at every system and at the house, as a start would find them; exit code 0: nothing is to be done, 1: something is, 2: it could not be looked at',
    )
    .option('--timeout <ms>', 'longest time for one answer', wholeNumber, 4_000)
    .option('--json', 'a report for machines')
    .action(async ({ timeout, json = false }: { readonly timeout: number; readonly json?: boolean }) => {
      const { doctorSystems } = await import('../doctor/doctorSystems.ts');
      const options = { env, timeoutMs: timeout, json, out: process.stdout, err: process.stderr };
      await exitWith(doctorSystems(options));
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
      const { doctorData } = await import('../doctor/doctorData.ts');
      const tokens = async () =>
        token === undefined ? developmentTokens(env, market.split(',')) : [{ code: market.split(',')[0] ?? '', token }];
      const running = url === undefined ? null : { url, markets: await tokens() };
      await exitWith(doctorData({ env, running, json, out: process.stdout, err: process.stderr }));
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
    .option('--url <url>', 'where it runs', graphAddress(env))
    .action(async ({ market, token, batch, json = false, url }: DoctorPrices) => {
      const { doctorPrices } = await import('../doctor/doctorPrices.ts');
      if (batch < 1 || batch > 100) throw new InvalidArgumentError('A batch is of 1 to 100 articles.');
      const markets = token === undefined ? await developmentTokens(env, market.split(',')) : [{ code: market, token }];
      process.exitCode = await doctorPrices({ url, markets, batch, json, out: process.stdout, err: process.stderr });
    });
  return doctor;
}

/** Of the demo's integrator, one for each market. */
async function developmentTokens(
  env: Environment,
  markets: readonly string[],
): Promise<{ code: string; token: string }[]> {
  const { openDevelopmentIssuer } = await import('../../gateway/auth/developmentIssuer.ts');
  const { personaToken } = await import('../personaToken.ts');
  const issuer = await openDevelopmentIssuer(dataDirOf(env));
  const tokens: { code: string; token: string }[] = [];
  for (const code of markets) tokens.push({ code, token: await personaToken(issuer, 'integrator', { market: code }) });
  return tokens;
}
