import { afterEach, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from './testkit/startTestGateway.ts';

let started: TestGateway | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});
const start = async (wellKnown?: ReadonlyMap<string, () => Promise<object>>): Promise<string> => {
  started = await startTestGateway(
    { one: { sdl: 'type Query { a: Int }' } },
    wellKnown === undefined ? {} : { wellKnown },
  );
  return `${started.url}/.well-known`;
};

describe('a public document', () => {
  it('is read by anybody, kept a minute, and asked for once however many read it', async () => {
    let asked = 0;
    const url = await start(new Map([['keys.json', async () => ({ asked: (asked += 1) })]]));
    const replies = await Promise.all(Array.from({ length: 10 }, () => fetch(`${url}/keys.json`)));
    for (const reply of replies) {
      expect(reply.status).toBe(200);
      expect(reply.headers.get('cache-control')).toBe('public, max-age=60');
      expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await reply.json()).toEqual({ asked: 1 });
    }
    expect((await fetch(`${url}/other.json`)).status).toBe(404);
  });

  it('is 503 and kept by nobody while it cannot be had, and comes back', async () => {
    let isDown = true;
    const read = async () => {
      if (isDown) throw new Error('connect ECONNREFUSED 10.0.0.7');
      return { keys: [] };
    };
    const url = await start(new Map([['keys.json', read]]));
    const down = await fetch(`${url}/keys.json`);
    expect([down.status, down.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(await down.text()).not.toContain('10.0.0.7');
    isDown = false;
    expect(await (await fetch(`${url}/keys.json`)).json()).toEqual({ keys: [] });
  });
});
