import { Command } from 'commander';
import type { Environment } from './environment.ts';

/** What `samklang dev` starts, and starts again. */
export function houseCommand(env: Environment): Command {
  return new Command('house').description('the process that samklang dev starts').action(async () => {
    const { runHouse } = await import('../dev/runHouse.ts');
    await runHouse(env);
  });
}
