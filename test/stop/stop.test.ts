import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subgraphNames } from '../../schema/subgraphNames.ts';

const root = new URL('../..', import.meta.url).pathname;

/** Every subgraph of the house: each takes a while, and gives a watch. */
let subgraphs: Server;
let dataDir: string;
let child: ChildProcess;
let output = '';
beforeAll(async () => {
  subgraphs = createServer((request, response) => {
    request.resume().on('end', () => {
      const product = { __typename: 'Product', sku: 'W1', name: 'Watch' };
      const answer = JSON.stringify({ data: { product } });
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(answer), 150);
    });
  });
  await new Promise<void>((resolve) => subgraphs.listen(0, '127.0.0.1', resolve));
  dataDir = await mkdtemp(join(tmpdir(), 'stop-'));
});
afterAll(async () => {
  child.kill('SIGKILL');
  subgraphs.closeAllConnections();
  await new Promise((resolve) => subgraphs.close(resolve));
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts the program as an operator would, all systems elsewhere; answers its address. */
async function start(): Promise<string> {
  const elsewhere = `http://127.0.0.1:${(subgraphs.address() as AddressInfo).port}`;
  child = spawn(process.execPath, ['cli/launch.mjs', 'start'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      ...{ PORT: '0', DATA_DIR: dataDir, STOP_DELAY_MS: '1500', SUBGRAPH_SECRET: 'x'.repeat(32) },
      ...Object.fromEntries(['ERP', 'CRM', 'COMMERCE', 'LOYALTY'].map((name) => [`${name}_URL`, elsewhere])),
      ...Object.fromEntries(subgraphNames.map((name) => [`SUBGRAPH_URL_${name.toUpperCase()}`, elsewhere])),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr?.on('data', (bytes: Buffer) => (output += bytes.toString()));
  if (child.stdout === null) throw new Error('The program has no output.');
  for await (const line of createInterface(child.stdout)) {
    output += `${line}\n`;
    const url = /"url":"([^"]+)\/graphql"/.exec(line)?.[1];
    if (url !== undefined) {
      child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
      child.stdout.resume();
      return url;
    }
  }
  throw new Error(`The program ended: ${output}`);
}

async function ask(url: string): Promise<string> {
  const reply = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ product(sku: "W1") { name } }' }),
  });
  return `${reply.status} ${await reply.text()}`;
}

const status = async (url: string, path: string): Promise<number> => (await fetch(url + path)).status;

describe('SIGTERM', () => {
  it('takes readiness off first, answers what still comes, and ends with exit code 0', async () => {
    const url = await start();
    const answer = '200 {"data":{"product":{"name":"Watch"}}}';
    expect(await ask(url)).toBe(answer);
    expect(await status(url, '/health/ready')).toBe(200);
    const exited = once(child, 'exit');

    // What a load balancer does: looks again and again whether it is ready, and sends until it is not.
    let sends = true;
    const answers: string[] = [];
    const clients = Array.from({ length: 6 }, async () => {
      while (sends) answers.push(await ask(url).catch(String));
    });
    child.kill('SIGTERM');
    while ((await status(url, '/health/ready')) === 200) await sleep(20);
    expect(await status(url, '/health/live')).toBe(200);
    expect(await ask(url)).toBe(answer);
    const told = await fetch(`${url}/health/live`);
    expect(told.headers.get('connection')).toBe('close');
    await sleep(200);
    sends = false;
    await Promise.all(clients);
    expect(new Set(answers)).toEqual(new Set([answer]));

    const [code, signal] = (await exited) as [number | null, string | null];
    expect([code, signal, output]).toEqual([0, null, expect.stringContaining('"msg":"stopping"')]);
    await expect(fetch(url)).rejects.toThrow();
  }, 120_000);
});
