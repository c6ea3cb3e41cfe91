import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startRestStand, type RestStand } from './startRestStand.ts';

describe('a system that fails when a test says so', () => {
  let stand: RestStand;
  beforeEach(async () => {
    stand = await startRestStand(({ path, query, headers }) => ({
      status: 200,
      body: { path, skus: query.getAll('sku'), token: headers.authorization },
    }));
  });
  afterEach(() => stand.stop());

  const ask = async () => fetch(`${stand.url}/articles?sku=A&sku=B%26C`, { headers: { authorization: 'Bearer t' } });

  it('answers what it is asked, and counts', async () => {
    expect(await (await ask()).json()).toEqual({ path: '/articles', skus: ['A', 'B&C'], token: 'Bearer t' });
    expect(stand.requests()).toBe(1);
  });

  it.each([
    ['unauthorized', 401],
    ['throttle', 429],
    ['errors', 500],
    ['garbage', 200],
  ] as const)('fails by %s as often as it was told to, and then no more', async (how, status) => {
    stand.misbehave(how, 2);
    for (let asked = 0; asked < 2; asked += 1) {
      const answer = await ask();
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toContain('articles');
    }
    expect(await (await ask()).json()).toMatchObject({ path: '/articles' });
  });

  it('breaks its answer off, or gives none', async () => {
    stand.misbehave('truncate', 1);
    await expect(ask().then((answer) => answer.text())).rejects.toThrow();
    stand.misbehave('hang', 1);
    await expect(fetch(stand.url, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });

  it('is well again when it is told to be', async () => {
    stand.misbehave('errors', 1_000);
    stand.heal();
    expect((await ask()).status).toBe(200);
  });
});
