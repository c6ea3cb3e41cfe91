import { Command, InvalidArgumentError } from 'commander';
import { parseEnv } from '../../platform/env/index.ts';
import { settingsSchema } from '../settings.ts';
import type { Environment } from './environment.ts';
import { exitWith } from './exitWith.ts';

interface ContractChoice {
  readonly name: string;
  readonly sdl?: string;
  readonly key: readonly string[];
  readonly sample: readonly string[];
  readonly signed?: boolean;
  readonly timeout: number;
  readonly batch: number;
  readonly overlongBytes: number;
  readonly json?: boolean;
}

/** `samklang contract <url>`: what the gateway relies on, asked of a subgraph in any language. */
export function contractCommand(env: Environment): Command {
  return new Command('contract')
    .description(
      'hold a subgraph at a URL, in any language, to what the gateway relies on; exit code 0: it keeps to it, 1: it does not, 2: it cannot be said',
    )
    .argument('<url>', 'base URL; the subgraph is served at <url>/graphql')
    .option('--name <name>', 'its name in the graph, for which calls are signed (with SUBGRAPH_SECRET)', 'subgraph')
    .option('--sdl <file>', 'the SDL that it is to serve')
    .option('--key <keys...>', 'keys that it has, such as Product:sku=N00001 (default: what its root fields give)', [])
    .option('--sample <files...>', 'JSON files with representations that it has, required facts included', [])
    .option('--signed', 'it must refuse calls that are not signed')
    .option('--timeout <ms>', 'for one call', positive, 5_000)
    .option('--batch <n>', 'representations of the big call', positive, 1_000)
    .option('--overlong-bytes <n>', 'bytes of a body that is too long', positive, 16 * 1024 * 1024)
    .option('--json', 'a report for machines')
    .action(async (url: string, { timeout, key, sample, signed = false, json = false, ...rest }: ContractChoice) => {
      const { contract } = await import('../contract/contract.ts');
      const settings = parseEnv(settingsSchema, env);
      const options = {
        url,
        ...rest,
        secret: settings.SUBGRAPH_SECRET,
        marketsFile: settings.MARKETS_FILE,
        keys: key,
        samples: sample,
        signed,
        timeoutMs: timeout,
        json,
        out: process.stdout,
      };
      await exitWith(contract(options));
    });
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(value);
}
