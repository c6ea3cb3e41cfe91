import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { Contender } from './contender.ts';
import { processCost, type ProcessCost } from './processCost.ts';
import type { GraphFiles } from './writeGraph.ts';

/** A gateway that answers, in a process of its own. */
export interface RunningGateway {
  readonly name: string;
  readonly url: string;
  readonly cost: ProcessCost;
  stop(): Promise<void>;
}

export interface GatewayStart {
  /** Stands before the command line, such as `taskset`. */
  readonly pinned: readonly string[];
  /** Options of Node, for gateways that run on it. */
  readonly nodeOptions?: readonly string[];
}

const readyMs = 60_000;

/**
 * Starts a gateway as in production and waits until it answers. What it writes goes to a file beside the graph.
 * @throws with the end of that file when it does not come up
 */
export async function startGateway(
  contender: Contender,
  graph: GraphFiles,
  { pinned, nodeOptions = [] }: GatewayStart,
): Promise<RunningGateway> {
  const port = await freePort();
  const { command, env = {} } = await contender.start(graph, port);
  const [own = '', ...words] = command;
  const [program = '', ...rest] = [...pinned, own, ...(own === process.execPath ? nodeOptions : []), ...words];
  const logFile = join(graph.folder, `${contender.name}.log`);
  const log = openSync(logFile, 'w');
  const child = spawn(program, rest, {
    cwd: graph.folder,
    stdio: ['ignore', log, log],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      ...env,
    },
  });
  closeSync(log);
  // However the benchmark ends, it leaves nothing behind.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  let failure: string | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once('error', ({ message }) => {
      failure = message;
      resolve();
    });
    child.once('exit', (code, signal) => {
      failure ??= `ended with ${code ?? signal ?? 'nothing'}`;
      resolve();
    });
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
    process.off('exit', end);
  };
  const giveUp = performance.now() + readyMs;
  while (!(await answers(url))) {
    if (failure === undefined && performance.now() < giveUp) {
      await sleep(200);
      continue;
    }
    await stop();
    throw new Error(`${contender.name} does not answer (${failure ?? `${readyMs} ms`}): ${reasonIn(logFile)}`);
  }
  // taskset becomes the program, so this is its process.
  if (child.pid === undefined) throw new Error(`${contender.name} has no process.`);
  return { name: contender.name, url, cost: processCost(child.pid), stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
      signal: AbortSignal.timeout(5_000),
    });
    return reply.ok && (await reply.text()).includes('"Query"');
  } catch {
    return false;
  }
}

/** The last line of a log that speaks of an error, else its last. */
function reasonIn(logFile: string): string {
  const lines = stripVTControlCharacters(readFileSync(logFile, 'utf8')).trim().split('\n');
  const found = lines.findLast((line) => /error|message/i.test(line)) ?? lines.at(-1) ?? '';
  return found.trim().slice(0, 300);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
