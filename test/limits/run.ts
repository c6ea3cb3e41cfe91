import { Command, InvalidArgumentError } from 'commander';
import { buildRetailer } from '../../legacy/retailer/index.ts';
import { createAsker } from './askAs.ts';
import { driveLoad, type LoadOutcome, type Pace } from './driveLoad.ts';
import { createOperationMix } from './operationMix.ts';
import { startWhole } from './startWhole.ts';

/** What Business Central allows one user: requests in five minutes. */
const ALLOWED = 6_000;
const WINDOW_SECONDS = 300;

/** Of the wanted rate. */
const ENOUGH = 0.9;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A whole number.');
  return number;
}

interface Choice {
  readonly perSecond: number;
  readonly atOnce?: number;
  readonly seconds: number;
  readonly warmUp: number;
  readonly seed: number;
  readonly only?: string[];
  readonly profile?: string;
}

/**
 * Asks the whole product over an ERP with its real limits, and says what the ERP was asked. Answers the exit code: 1 when it refused anything, 2 when it was
 * not asked as often as was wanted, so that nothing is shown.
 */
async function run({ perSecond, atOnce, seconds, warmUp, seed, only, profile }: Choice): Promise<number> {
  say('starting the product over its embedded systems …');
  const retailer = buildRetailer();
  // One client asks for all: what one client may ask is not what is asked here.
  const whole = await startWhole({ CLIENT_BUDGET: '0' }, profile ?? null);
  const asker = createAsker(whole, retailer);
  try {
    const draw = createOperationMix(retailer, seed);
    const ask = (): Promise<string> => {
      let operation = draw();
      while (only !== undefined && !only.includes(operation.name)) operation = draw();
      return asker.ask(operation);
    };
    if (warmUp > 0) {
      say(`${warmUp} s to warm up`);
      await driveLoad({ pace: { atOnce: atOnce ?? 16 }, seconds: warmUp, ask });
    }
    const before = await whole.erp();
    const busyBefore = whole.busyMs();
    const pace: Pace = atOnce === undefined ? { perSecond } : { atOnce };
    say(
      atOnce === undefined ? `${perSecond} operations a second for ${seconds} s` : `${atOnce} at once for ${seconds} s`,
    );
    const outcome = await driveLoad({ pace, seconds, ask, onProgress: say });
    const after = await whole.erp();
    const busyAfter = whole.busyMs();
    const asked = after.requests - before.requests;
    const throttled = after.throttled - before.throttled;
    tell(outcome, asked, throttled);
    if (busyBefore !== null && busyAfter !== null) {
      say(
        `processor of gateway and subgraphs: ${((busyAfter - busyBefore) / outcome.asked).toFixed(1)} ms for one operation`,
      );
    }
    if (throttled > 0) return 1;
    if (atOnce !== undefined || outcome.answeredPerSecond >= ENOUGH * perSecond) return 0;
    say('not shown: this machine could not answer as often as that');
    return 2;
  } finally {
    await asker.close();
    await whole.stop();
  }
}

function tell(
  { asked, answers, begunPerSecond, answeredPerSecond, seconds, p50, p99 }: LoadOutcome,
  erp: number,
  throttled: number,
): void {
  const allowed = (ALLOWED / WINDOW_SECONDS) * seconds;
  say(`begun in a second: ${begunPerSecond.toFixed(1)}, answered in a second: ${answeredPerSecond.toFixed(1)}`);
  say(
    `answered within ${seconds.toFixed(1)} s: ${JSON.stringify(answers)}; p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
  );
  say(`requests to the ERP: ${erp} for ${asked} operations; its limit comes to ${allowed.toFixed(0)} in that time`);
  say(`refused by the ERP (429): ${throttled}`);
}

const program = new Command('npm run e2e:limits --')
  .description('Mixed reads through the whole gateway over an ERP with its real limits.')
  .option('--per-second <number>', 'operations begun in a second', count, 100)
  .option('--at-once <number>', 'instead: operations under way at a time, as many as are answered', count)
  .option('--seconds <number>', 'how long', count, 10)
  .option('--warm-up <number>', 'seconds before that which are not counted', count, 0)
  .option('--seed <number>', 'what is drawn', count, 7)
  .option('--only <names...>', 'only operations of these names')
  .option('--profile <folder>', 'write a CPU profile of the product');
process.exitCode = await run(program.parse().opts<Choice>());
