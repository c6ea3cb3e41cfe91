import { Command, InvalidArgumentError, Option } from 'commander';
import { garbageCollector } from './garbageCollector.ts';
import { reloadUnderLoad } from './reloadUnderLoad.ts';

/**
 * The most that the heap may grow from half of the reloads to all of them. What V8 compiles and learns of the running code still grows by then, ever
 * less (from 56.1 to 56.8 MB where that was measured, with no more objects of any kind); one graph kept each time is ten times as much.
 */
const MOST_GROWTH = 1.06;

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 10) throw new InvalidArgumentError('A whole number from 10 on.');
  return number;
}

interface Choice {
  readonly times: number;
  readonly planner: 'inline' | 'thread';
}

/** Reloads the supergraph under load and says how requests and memory fared. Answers the exit code: 1 when a request failed or memory grew. */
async function run({ times, planner }: Choice): Promise<number> {
  const collect = garbageCollector();
  const shown = new Set([times / 10, times / 2, times].map(Math.round));
  const heaps: number[] = [];
  const outcome = await reloadUnderLoad({
    planner,
    times,
    afterReload: (number) => {
      if (!shown.has(number)) return;
      collect();
      const { heapUsed, rss } = process.memoryUsage();
      heaps.push(heapUsed);
      say(`after ${number} reloads: heap ${megabytes(heapUsed)} MB, resident ${megabytes(rss)} MB`);
    },
  });
  const { asked, failures, refused, threads } = outcome;
  say(`requests ${asked}, failed ${failures.length}, supergraphs refused ${refused}, planner threads ${threads}`);
  for (const failure of failures.slice(0, 3)) say(`  ${failure.slice(0, 300)}`);
  const [, half = Number.NaN, end = Number.NaN] = heaps;
  const growth = end / half;
  const isFlat = growth <= MOST_GROWTH;
  say(`heap at the end ÷ heap at half: ${growth.toFixed(3)}, ${isFlat ? 'flat' : `grows beyond ${MOST_GROWTH}`}`);
  return failures.length === 0 && refused === 0 && threads <= 2 && isFlat ? 0 : 1;
}

const program = new Command('npm run e2e:reload --')
  .description('Change the supergraph again and again under clients that never stop asking.')
  .option('--times <number>', 'reloads', count, 1_000)
  .addOption(
    new Option('--planner <where>', 'where operations are planned').choices(['inline', 'thread']).default('inline'),
  );
process.exitCode = await run(program.parse().opts<Choice>());
