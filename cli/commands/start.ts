import { Command } from 'commander';
import type { Environment } from './environment.ts';

/** `samklang start`: the product, with embedded systems where none are named. */
export function startCommand(env: Environment): Command {
  return new Command('start')
    .description('run everything in one process, with embedded systems where no system is named or EMBEDDED says so')
    .action(async () => (await import('../start.ts')).start(env));
}
