import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { postgresPrograms, startPostgres } from '../services/startPostgres.ts';
import { redisProgram } from '../services/startRedis.ts';
import { checkHistory } from './checkHistory.ts';
import { describeVerdict } from './describeVerdict.ts';
import { historySchema, type History } from './history.ts';
import { checkOptionsOf, runConsistency } from './runConsistency.ts';

const root = new URL('../..', import.meta.url).pathname;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError('A number above 0.');
  return number;
}

interface Choice {
  readonly minutes: number;
  readonly seed: number;
  readonly ttl: number;
  readonly looks: number;
  readonly calm: boolean;
  readonly deaf: boolean;
  readonly history?: string;
}

/** Judges and says so. Answers whether no property was violated. */
function judge(history: History, ttlMs: number): boolean {
  const verdict = checkHistory(history, checkOptionsOf({ ttlMs }));
  for (const line of describeVerdict(history, verdict)) say(line);
  return verdict.violations.length === 0;
}

/** Runs and judges. Answers the exit code: 1 when a property was violated. */
async function run({ minutes, seed, ttl, looks, calm, deaf }: Choice): Promise<number> {
  const [postgres, redis] = [postgresPrograms(), redisProgram()];
  if (postgres === null || redis === null)
    throw new Error('PostgreSQL and Redis have to be installed: see test/services.');
  say(`seed ${seed}, ${minutes} min, prices are fresh for ${ttl} ms${calm ? ', nothing is done to the nodes' : ''}`);
  const database = await startPostgres(postgres);
  try {
    const history = await runConsistency({
      ...{ postgresUrl: database.env['TEST_DATABASE_URL'] ?? '', redisProgram: redis, seed },
      ...{ durationMs: minutes * 60_000, ttlMs: ttl, watchMs: looks, hasNemesis: !calm, onProgress: say },
      ...(deaf ? { deafNode: 'n3' } : {}),
    });
    const isKept = judge(history, ttl);
    const folder = join(root, '.cache', 'consistency');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `seed-${seed}.json`);
    writeFileSync(file, JSON.stringify(history));
    say(`the whole history: ${file}`);
    return isKept ? 0 : 1;
  } finally {
    await database.stop();
  }
}

const program = new Command('npm run e2e:consistency --')
  .description(
    'Three nodes under readers of seven channels, while prices change and things fail; then decide whether prices were consistent.',
  )
  .option('--minutes <number>', 'how long', positive, 5)
  .option('--seed <number>', 'what is drawn', positive, 1 + Math.floor(Math.random() * 1_000_000))
  .option('--ttl <milliseconds>', 'how old a shown price may be', positive, 5_000)
  .option('--looks <milliseconds>', 'from one look for changes to the next', positive, 10_000)
  .option('--calm', 'do nothing to the nodes', false)
  .option('--deaf', 'give one node a cache that hears of no change, for the checker to find', false);
program.option('--history <file>', 'judge what was recorded before, run nothing');

const choice = program.parse().opts<Choice>();
process.exitCode =
  choice.history === undefined
    ? await run(choice)
    : judge(historySchema.parse(JSON.parse(readFileSync(choice.history, 'utf8'))), choice.ttl)
      ? 0
      : 1;
