import { Command } from 'commander';
import pc from 'picocolors';
import { askCommand } from './commands/ask.ts';
import { checkCommand } from './commands/check.ts';
import { composeCommand } from './commands/compose.ts';
import { contractCommand } from './commands/contract.ts';
import { devCommand } from './commands/dev.ts';
import { doctorCommand } from './commands/doctor.ts';
import { houseCommand } from './commands/house.ts';
import { legacyCommand } from './commands/legacy.ts';
import { newCommand } from './commands/new.ts';
import { prepareCommand } from './commands/prepare.ts';
import { startCommand } from './commands/start.ts';
import { subgraphCommand } from './commands/subgraph.ts';
import { tokenCommand } from './commands/token.ts';

// @apollo/gateway sends telemetry unless told not to, and reads this when it is imported.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

// Each command loads what it needs when it runs: one token does not wait for a gateway.
const { env } = process;
const program = new Command('samklang')
  .description('One graph over the retail systems that a company already runs.')
  .addCommand(startCommand(env))
  .addCommand(subgraphCommand(env))
  .addCommand(prepareCommand(env))
  .addCommand(tokenCommand(env))
  .addCommand(askCommand(env))
  .addCommand(doctorCommand(env))
  .addCommand(legacyCommand(env))
  .addCommand(composeCommand())
  .addCommand(checkCommand())
  .addCommand(devCommand(env))
  .addCommand(contractCommand(env))
  .addCommand(newCommand())
  .addCommand(houseCommand(env), { hidden: true });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${pc.red('samklang:')} ${error instanceof Error ? error.message : String(error)}\n`);
  if (env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(1);
}
