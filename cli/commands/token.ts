import { Command, Option } from 'commander';
import type { TokenChanges } from '../personaToken.ts';
import { tokenPersonas, type TokenPersona } from '../tokenPersonas.ts';
import { dataDirOf, type Environment } from './environment.ts';
import { wholeNumber } from './wholeNumber.ts';

/** `samklang token`: whom to call the demo as. */
export function tokenCommand(env: Environment): Command {
  return new Command('token')
    .description('print one development token for a persona of the demo')
    .addOption(new Option('--as <persona>', 'whom to call as').choices([...tokenPersonas]).makeOptionMandatory())
    .option('--channel <channel>', 'WEB, APP, STORE, …')
    .option('--market <market>', 'DK, SE, NO')
    .option('--store <id>', 'the store that the caller is in')
    .option('--till <id>', 'the till that the caller is at')
    .option('--seconds <n>', 'life of the token', wholeNumber)
    .action(async ({ as, ...changes }: { as: TokenPersona } & TokenChanges) => {
      const { openDevelopmentIssuer } = await import('../../gateway/auth/developmentIssuer.ts');
      const { personaToken } = await import('../personaToken.ts');
      const issuer = await openDevelopmentIssuer(dataDirOf(env));
      process.stdout.write(`${await personaToken(issuer, as, changes)}\n`);
    });
}
