import { Command } from 'commander';
import type { Environment } from './environment.ts';

/** `samklang prepare`: what a first start would have to make. */
export function prepareCommand(env: Environment): Command {
  return new Command('prepare')
    .description('make what the first start would make (done by npm install; SAMKLANG_SKIP_PREPARE=1 leaves it out)')
    .action(async () => {
      if (env['SAMKLANG_SKIP_PREPARE'] === '1') return;
      const { prepare } = await import('../prepare.ts');
      await prepare((text) => void process.stdout.write(`samklang: ${text}\n`));
    });
}
