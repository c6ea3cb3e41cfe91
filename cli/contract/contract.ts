import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pc from 'picocolors';
import { z } from 'zod';
import { systemClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { serviceContext } from '../../subgraphs/kit/index.ts';
import type { Representation } from './entityUnderTest.ts';
import { NoAnswer } from './noAnswer.ts';
import { openSubject } from './openSubject.ts';
import { parseKey } from './parseKey.ts';
import { runContract, type ContractReport } from './runContract.ts';

export interface ContractOptions {
  /** Base URL; the subgraph is served at `<url>/graphql`. */
  readonly url: string;
  readonly name: string;
  /** Of the signatures; undefined: one of this run, which a subgraph that verifies refuses. */
  readonly secret: string | undefined;
  readonly marketsFile: string;
  /** File with the SDL that it is to serve. */
  readonly sdl?: string;
  /** Such as `Product:sku=N00001`. */
  readonly keys: readonly string[];
  /** Files with a representation, or a list of them. */
  readonly samples: readonly string[];
  readonly signed: boolean;
  readonly timeoutMs: number;
  readonly batch: number;
  readonly overlongBytes: number;
  readonly json: boolean;
  readonly out: { write(text: string): unknown };
}

const representation = z.looseObject({ __typename: z.string() });
const sampleFile = z.union([z.array(representation), representation.transform((one) => [one])]);

/**
 * Holds a subgraph, in whatever language and wherever it runs, to what the gateway relies on.
 * @returns the exit code: 0 it keeps to all that could be asked; 1 it does not.
 * @throws when nothing can be said: no answer at the URL, a file that cannot be read, a sample of no entity
 */
export async function contract(options: ContractOptions): Promise<number> {
  const { url, name, out, timeoutMs, batch, overlongBytes } = options;
  const markets = await loadMarkets(options.marketsFile);
  const subject = await openSubject({
    url,
    name,
    secret: options.secret ?? randomBytes(32).toString('hex'),
    context: serviceContext({ clock: systemClock, markets }, 'contract'),
    timeoutMs,
    batch,
    overlongBytes,
    mustVerify: options.signed,
    expectedSdl: options.sdl === undefined ? null : await readFile(options.sdl, 'utf8'),
    samples: [...options.keys.map(parseKey), ...(await readSamples(options.samples))],
  }).catch((error: unknown) => {
    throw error instanceof NoAnswer ? new Error(`Nothing can be asked at ${url}. ${error.message}`) : error;
  });
  const report = await runContract(subject);
  out.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : told(report));
  return report.failed === 0 ? 0 : 1;
}

async function readSamples(files: readonly string[]): Promise<Representation[]> {
  const lists = await Promise.all(
    files.map(async (file) => {
      const parsed = sampleFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
      if (!parsed.success) throw new Error(`${file} holds no representation: an object with __typename and a key.`);
      return parsed.data;
    }),
  );
  return lists.flat();
}

const marks = { passed: pc.green('passed '), failed: pc.red('FAILED '), skipped: pc.yellow('skipped') } as const;

function told({ url, name, passed, failed, skipped, checks }: ContractReport): string {
  const width = Math.max(...checks.map((check) => check.name.length));
  const lines = checks.flatMap((check) => [
    `  ${marks[check.outcome]} ${check.name.padEnd(width)}  ${check.outcome === 'passed' ? check.holds : (check.reason ?? '')}`,
    ...(check.tryThis === undefined ? [] : [`          try this: ${check.tryThis}`]),
  ]);
  return [`${name} at ${url}`, ...lines, `${passed} passed, ${failed} failed, ${skipped} skipped`, ''].join('\n');
}
