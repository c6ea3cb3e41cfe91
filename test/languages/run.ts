import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { contract } from '../../cli/contract/contract.ts';
import { languages, type Language } from './languages.ts';
import { runProgram, startProgram, type RunningProgram } from './runProgram.ts';

const root = resolve(import.meta.dirname, '..', '..');
const secret = randomBytes(32).toString('hex');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Started extends Language {
  readonly url: string;
  readonly program: RunningProgram;
}

/**
 * Installs the examples in other languages, holds each to the contract over HTTP, and asks one question of all of them and of the house through
 * the gateway of `samklang dev`. A language that cannot be had here is named and left out. Answers the exit code: 1 when anything failed.
 */
async function run(): Promise<number> {
  const started: Started[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'languages-'));
  let dev: RunningProgram | undefined;
  try {
    for (const language of languages) {
      const url = await begin(language);
      if (url !== null) started.push(url);
    }
    if (started.length === 0) return 0;
    let failures = 0;
    for (const one of started) failures += await holdToContract(one);
    const flags = started.flatMap(({ subgraph, url }) => ['--subgraph', `${subgraph}=${url}`]);
    dev = startProgram([process.execPath, 'cli/launch.mjs', 'dev', ...flags], root, {
      SUBGRAPH_SECRET: secret,
      DATA_DIR: folder,
      PORT: '0',
    });
    await dev.says(/· composed .* · \S*http:\S+\/graphql/);
    failures += await askAll(started, /(http:\S+?\/graphql)\S*\s*$/.exec(dev.said())?.[1] ?? '');
    return failures === 0 ? 0 : 1;
  } finally {
    await dev?.stop();
    for (const { program } of started) await program.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** null: it cannot be run here, which has been said. */
async function begin(language: Language): Promise<Started | null> {
  const { name, folder, needs, install, start } = language;
  const copy = join(root, '.cache', 'languages', folder);
  try {
    for (const need of needs) await runProgram(need, root);
    await mkdir(copy, { recursive: true });
    await cp(join(root, 'examples', folder), copy, { recursive: true });
    for (const step of install) await runProgram(step, copy);
  } catch (error) {
    say(
      `${name}: not run, it cannot be had here: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    );
    return null;
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = startProgram(start(port), copy, { SUBGRAPH_SECRET: secret });
  for (let look = 0; look < 300; look += 1) {
    const isUp = await fetch(`${url}/graphql`).then(
      () => true,
      () => false,
    );
    if (isUp) return { ...language, url, program };
    await sleep(100);
  }
  await program.stop();
  throw new Error(`${name} does not come up: ${program.said().slice(-400)}`);
}

async function holdToContract({ name, subgraph, url, folder, schema }: Started): Promise<number> {
  let report = '';
  const failed = await contract({
    url,
    name: subgraph,
    secret,
    marketsFile: join(root, 'config', 'markets.json'),
    sdl: join(root, 'examples', folder, schema),
    keys: [],
    samples: [],
    signed: true,
    timeoutMs: 10_000,
    batch: 1_000,
    overlongBytes: 16 * 1024 * 1024,
    json: false,
    out: { write: (text) => (report = text) },
  });
  say(`${name}: ${report.trimEnd().split('\n').at(-1) ?? ''}`);
  if (failed !== 0) say(report);
  return failed;
}

/** One question that the house and every example answer together. */
async function askAll(started: readonly Started[], url: string): Promise<number> {
  const selections: Readonly<Record<string, string>> = {
    reviews: 'reviewSummary { count averageStars }',
    care: 'care { tumbleDry }',
  };
  const expected: Readonly<Record<string, unknown>> = {
    reviewSummary: { count: 3, averageStars: 14 / 3 },
    care: { tumbleDry: false },
  };
  const selected = started.map(({ subgraph }) => selections[subgraph] ?? '').join(' ');
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ product(sku: "N00001") { sku name ${selected} } }` }),
    signal: AbortSignal.timeout(30_000),
  });
  const { data } = (await reply.json()) as { data?: { product?: Readonly<Record<string, unknown>> } };
  const product = data?.product ?? {};
  const wrong = Object.keys(product).filter(
    (field) => field in expected && JSON.stringify(product[field]) !== JSON.stringify(expected[field]),
  );
  const isWhole = Object.keys(product).length === started.length + 2 && typeof product['name'] === 'string';
  say(`through the gateway: ${JSON.stringify(product)}`);
  if (wrong.length > 0 || !isWhole) say('That is not what the subgraphs know.');
  return wrong.length > 0 || !isWhole ? 1 : 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => void server.close(done));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

const begun = performance.now();
process.exitCode = await run();
say(`after ${Math.round((performance.now() - begun) / 1_000)} s`);
