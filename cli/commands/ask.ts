import { Command, Option } from 'commander';
import { tokenPersonas, type TokenPersona } from '../tokenPersonas.ts';
import { dataDirOf, graphAddress, type Environment } from './environment.ts';

/** `samklang ask <operation>`: an operation of schema/operations, sent to a running Samklang. */
export function askCommand(env: Environment): Command {
  return new Command('ask')
    .description('send an operation of schema/operations with its example variables to a running Samklang')
    .argument('<operation>', 'such as CallerContext')
    .addOption(new Option('--as <persona>', 'whom to call as').choices([...tokenPersonas]))
    .option('--variables <json>', 'instead of the example variables')
    .option('--url <url>', 'where it runs', graphAddress(env))
    .action(async (operation: string, options: { as?: TokenPersona; variables?: string; url: string }) => {
      const { ask } = await import('../ask.ts');
      process.exitCode = await ask(operation, { ...options, dataDir: dataDirOf(env) });
    });
}
