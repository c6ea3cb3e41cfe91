import { execFile } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const logger = new URL('./createLogger.ts', import.meta.url).href;

/** What a process writes that logs three lines and then runs `end`. */
async function linesOf(end: string): Promise<readonly string[]> {
  const program = `
    const { createLogger } = await import(${JSON.stringify(logger)});
    const logger = createLogger({ name: 'test', level: 'info' });
    for (const count of [1, 2, 3]) logger.info('line', { count });
    ${end}`;
  const written = await new Promise<string>((resolve) => {
    const given = ['--import', 'tsx', '--input-type=module', '--eval', program];
    execFile(process.execPath, given, (_error, output) => resolve(output));
  });
  return written.split('\n').filter(Boolean);
}

describe('lines on standard output', () => {
  it.each([
    ['a process that is told to end', 'process.exit(1);'],
    ['a process that crashes', 'throw new Error("crash");'],
    ['a process that has nothing more to do', ''],
  ])('are all written by %s', async (_who, end) => {
    const lines = await linesOf(end);
    expect(lines.map((line) => (JSON.parse(line) as { count: number }).count)).toEqual([1, 2, 3]);
  });

  it('are written before long by a process that goes on', async () => {
    // It ends itself by a signal, at which nothing is flushed.
    const lines = await linesOf(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2_000);`);
    expect(lines).toHaveLength(3);
  });

  it('are written together, not one by one', async () => {
    const lines = await linesOf(`process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});`);
    expect(lines).toHaveLength(0);
  });
});
