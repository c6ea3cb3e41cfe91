import { describe, expect, it } from '@jest/globals';
import { loadMarkets, type RequestContext } from '../../platform/context/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { createRequestMemo } from './createRequestMemo.ts';
import { serviceContext } from './serviceContext.ts';

async function newRequest(): Promise<RequestContext> {
  const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  return serviceContext({ clock: createSettableClock('2026-11-20T09:00:00Z'), markets }, 'test');
}

describe('what was read for a request', () => {
  it('is told to all of its parts, and to no other request, were it equal', async () => {
    const memo = createRequestMemo<number>();
    const request = await newRequest();
    let reads = 0;
    const work = async () => (reads += 1);
    expect(await Promise.all([memo.read(request, 'a', work), memo.read(request, 'a', work)])).toEqual([1, 1]);
    expect([await memo.read(request, 'a', work), await memo.read(request, 'b', work)]).toEqual([1, 2]);
    expect(await memo.read({ ...request }, 'a', work)).toBe(3);
  });

  it('is read again after it failed', async () => {
    const memo = createRequestMemo<number>();
    const request = await newRequest();
    await expect(memo.read(request, 'a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await memo.read(request, 'a', async () => 7)).toBe(7);
  });
});
