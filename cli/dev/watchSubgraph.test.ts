import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { watchSubgraph, type SubgraphNews, type SubgraphWatch } from './watchSubgraph.ts';

let answer: string | null;
let asked: number;
let news: SubgraphNews[];
let watch: SubgraphWatch;

beforeEach(async () => {
  jest.useFakeTimers();
  answer = null;
  asked = 0;
  news = [];
  watch = watchSubgraph({
    fetchSdl: async () => {
      asked += 1;
      if (answer === null) throw new Error('no');
      return answer;
    },
    pollMs: 1_000,
    firstPauseMs: 100,
    longestPauseMs: 400,
    onNews: (one) => news.push(one),
  });
  await watch.firstLook;
});
afterEach(() => {
  watch.stop();
  jest.useRealTimers();
});

describe('watching a subgraph', () => {
  it('asks less and less often while it is down, and tells that once', async () => {
    expect(asked).toBe(1);
    await jest.advanceTimersByTimeAsync(100 + 200 + 400 + 400);
    expect(asked).toBe(5);
    await jest.advanceTimersByTimeAsync(399);
    expect(asked).toBe(5);
    expect(news).toEqual([{ state: 'down', reason: 'no' }]);
  });

  it('tells each new SDL once, and begins with short pauses when it goes down again', async () => {
    answer = 'one';
    await jest.advanceTimersByTimeAsync(100 + 3_000);
    answer = 'two';
    await jest.advanceTimersByTimeAsync(1_000);
    answer = null;
    await jest.advanceTimersByTimeAsync(1_000);
    const before = asked;
    await jest.advanceTimersByTimeAsync(100);
    expect(asked).toBe(before + 1);
    expect(news.map((one) => (one.state === 'up' ? one.sdl : one.state))).toEqual(['down', 'one', 'two', 'down']);
  });

  it('asks nothing more once it is stopped', async () => {
    watch.stop();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(1);
  });
});
