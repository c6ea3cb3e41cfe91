import { describe, expect, it } from '@jest/globals';
import type { CpuProfile } from '../../bench/profile/cpuProfile.ts';
import { selfTimes } from '../../bench/profile/selfTimes.ts';

const place = (functionName: string) => ({ functionName, url: '', lineNumber: 0 });

// root calls both; a runs from 0 to 3 ms and from 4 to 10 ms, b from 3 to 4 ms.
const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: place('root'), children: [2, 3] },
    { id: 2, callFrame: place('a') },
    { id: 3, callFrame: place('b') },
  ],
  startTime: 0,
  endTime: 10_000,
  samples: [2, 3, 2, 1],
  timeDeltas: [0, 3_000, 1_000, 6_000],
};
const innermost = (stack: readonly { functionName: string }[]): string | null => stack[0]?.functionName ?? null;

describe('self times of a profile', () => {
  it('adds up what was on the processor, the most first', () => {
    expect(selfTimes(profile, { fromEndMs: 10, lengthMs: 10 }, innermost).slice(0, 2)).toEqual([
      { name: 'a', ms: 9 },
      { name: 'b', ms: 1 },
    ]);
  });

  it('leaves out what was before the span, and what has no name', () => {
    const times = selfTimes(profile, { fromEndMs: 8, lengthMs: 8 }, (stack) =>
      innermost(stack) === 'b' ? null : innermost(stack),
    );
    expect(times[0]).toEqual({ name: 'a', ms: 6 });
    expect(times.map(({ name }) => name)).not.toContain('b');
  });

  it('tells who called', () => {
    const [most] = selfTimes(profile, { fromEndMs: 10, lengthMs: 10 }, (stack) =>
      stack.map(({ functionName }) => functionName).join(' < '),
    );
    expect(most).toEqual({ name: 'a < root', ms: 9 });
  });
});
