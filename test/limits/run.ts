import { Command, InvalidArgumentError } from 'commander';
import { startStack } from '../kit/startStack.ts';
import { mixedReads } from './mixedReads.ts';

/** What Business Central allows one user: requests in five minutes. */
const ALLOWED = 6_000;
const WINDOW_SECONDS = 300;

/** Of the wanted rate. */
const ENOUGH = 0.9;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('A whole number from 1 on.');
  return number;
}

interface Choice {
  readonly perSecond: number;
  readonly seconds: number;
}

/**
 * Asks the whole product over an ERP with its real limits, and says what the ERP was asked. Answers the exit code: 1 when it refused anything, 2 when it was
 * not asked as often as was wanted, so that nothing is shown.
 */
async function run(choice: Choice): Promise<number> {
  say('starting the product over its embedded systems …');
  const stack = await startStack({
    env: { CLIENT_BUDGET: '0', ERP_CHANGES_MS: '10000', COMMERCE_CHANGES_MS: '10000', ERP_TIMEOUT_MS: '5000' },
  });
  try {
    say(`${choice.perSecond} operations a second for ${choice.seconds} s`);
    const outcome = await mixedReads(stack, { ...choice, onProgress: say });
    const { asked, answers, reached, erpRequests, erpRefused, seconds } = outcome;
    const allowed = (ALLOWED / WINDOW_SECONDS) * seconds;
    say(`begun in a second: ${reached.toFixed(0)}`);
    say(`answered within ${seconds.toFixed(1)} s: ${JSON.stringify(answers)}`);
    say(
      `requests to the ERP: ${erpRequests} for ${asked} operations; its limit comes to ${allowed.toFixed(0)} in that time`,
    );
    say(`refused by the ERP (429): ${erpRefused}`);
    if (erpRefused > 0) return 1;
    if (reached >= ENOUGH * choice.perSecond) return 0;
    say('not shown: this machine could not ask as often as that');
    return 2;
  } finally {
    await stack.stop();
  }
}

const program = new Command('npm run e2e:limits --')
  .description('Mixed reads through the whole gateway over an ERP with its real limits.')
  .option('--per-second <number>', 'operations begun in a second', count, 100)
  .option('--seconds <number>', 'how long', count, 10);
process.exitCode = await run(program.parse().opts<Choice>());
