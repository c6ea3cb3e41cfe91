import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { processCost } from '../../bench/http/processCost.ts';

/** Uses so many milliseconds of processor time in a thread of a child's child, says so and waits to be ended. */
const busy = 300;
const inThread = `const { parentPort } = require('node:worker_threads');
  while (process.cpuUsage().user < ${busy * 1_000});
  parentPort.postMessage('done');`;
const inChild = `const { Worker } = require('node:worker_threads');
  new Worker(${JSON.stringify(inThread)}, { eval: true }).on('message', () => process.send('done'));
  setInterval(() => undefined, 1000); process.on('disconnect', () => process.exit());`;
const program = `const { spawn } = require('node:child_process');
  const below = spawn(process.execPath, ['-e', ${JSON.stringify(inChild)}], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  below.on('message', () => console.log('done'));
  process.stdin.on('end', () => process.exit()).resume();`;

describe('what a process costs', () => {
  it('counts threads and children, and the memory of all of them', async () => {
    const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { pid = 0 } = child;
    await once(child.stdout, 'data');
    const cost = processCost(pid);
    const cpuMs = await cost.cpuMs();
    const peak = await cost.peakBytes();
    await cost.forgetPeak();
    child.stdin.end();
    await once(child, 'exit');

    // Ticks are 10 ms long.
    expect(cpuMs).toBeGreaterThanOrEqual(busy - 20);
    // Two processes of Node; one alone holds about 40 MB.
    expect(peak).toBeGreaterThan(60 * 2 ** 20);
    expect(await cost.cpuMs()).toBe(0);
  });
});
