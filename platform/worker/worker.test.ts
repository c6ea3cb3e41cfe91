import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { moduleBeside } from './moduleBeside.ts';
import { startWorker } from './startWorker.ts';

function startEcho(data: unknown = { greeting: 'hello' }, receives: z.ZodType<string | number> = echoed) {
  const said = new EventEmitter();
  const heard: (string | number)[] = [];
  const worker = startWorker<number | 'throw', string | number>({
    name: 'echo',
    program: new URL('./testkit/echoWorker.ts', import.meta.url),
    data,
    receives,
    onMessage: (message) => {
      heard.push(message);
      said.emit('message', message);
    },
  });
  return { worker, heard, next: () => once(said, 'message') };
}

const echoed = z.union([z.string(), z.number()]);

describe('a thread', () => {
  it('runs a TypeScript program and speaks with it', async () => {
    const { worker, heard, next } = startEcho();
    await next();
    worker.post(21);
    worker.post(4);
    await next();
    await next();
    await worker.stop();
    expect(heard).toEqual(['hello', 42, 8, 'stopped']);
  });

  it('may be told and stopped before it has begun', async () => {
    const { worker, heard } = startEcho();
    worker.post(1);
    await Promise.all([worker.stop(), worker.stop()]);
    expect(heard).toEqual(['hello', 2, 'stopped']);
  });

  it('is reported lost with its reason when it dies', async () => {
    const { worker } = startEcho();
    worker.post('throw');
    await expect(worker.lost).rejects.toMatchObject({
      message: 'The thread of the echo has ended (exit code 1).',
      cause: expect.objectContaining({ message: 'as it was told' }),
    });
    await worker.stop();
  });

  it('is lost at once when what it begins with is not what it needs', async () => {
    await expect(startEcho({ greeting: 7 }).worker.lost).rejects.toThrow('has ended');
  });

  it('is ended when it says what its owner does not understand', async () => {
    const { worker } = startEcho(undefined, z.number());
    await expect(worker.lost).rejects.toMatchObject({
      cause: expect.objectContaining({ message: 'It said what nobody here understands.' }),
    });
  });
});

describe('the module of a program', () => {
  it('is named with the ending that the asking module has', () => {
    expect(moduleBeside('program', 'file:///src/cli/start.ts').href).toBe('file:///src/cli/program.ts');
    expect(moduleBeside('program', 'file:///dist/cli/start.js').href).toBe('file:///dist/cli/program.js');
  });
});
