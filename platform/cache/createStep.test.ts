import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createStep } from './createStep.ts';

describe('a step', () => {
  it('begins together what came while another was under way, once that has ended, whether or not it failed', async () => {
    const step = createStep();
    const begun: (readonly [string, number])[] = [];
    const ends = new Map<string, (error?: Error) => void>();
    const work = (name: string) =>
      step.enter(async (number) => {
        begun.push([name, number]);
        await new Promise<void>((resolve, reject) =>
          ends.set(name, (error) => (error === undefined ? resolve() : reject(error))),
        );
      });
    const first = work('first');
    await turn();
    await turn();
    const late = [work('second'), work('third')];
    await turn();
    await turn();
    expect(begun).toEqual([['first', 1]]);
    ends.get('first')?.(new Error('no'));
    await expect(first).rejects.toThrow('no');
    await turn();
    await turn();
    expect(begun.slice(1)).toEqual([
      ['second', 2],
      ['third', 2],
    ]);
    ends.get('second')?.();
    ends.get('third')?.();
    await Promise.all(late);
    const last = work('last');
    await turn();
    await turn();
    expect(begun.at(-1)).toEqual(['last', 3]);
    ends.get('last')?.();
    await last;
  });
});
