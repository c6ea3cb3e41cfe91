import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDevelopmentIssuer, parseGatewayConfig, type DevelopmentIssuer } from './index.ts';
import { composeSdl, startTestGateway, type TestAnswer } from './testkit/startTestGateway.ts';

const subgraphs = {
  shop: {
    sdl: `type Query { things(first: Int = 3): [Thing!] @listSize(slicingArguments: ["first"]) closed: Int @requiresScopes(scopes: [["s"]]) }
      type Thing { name: String }`,
    resolvers: { Query: { things: () => [], closed: () => 1 } },
  },
};

let folder: string;
let issuer: DevelopmentIssuer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  issuer = await openDevelopmentIssuer(folder);
});
afterAll(() => rm(folder, { recursive: true }));

function told({ status, body }: TestAnswer): unknown[] {
  return [status, body.errors?.[0]?.extensions.code];
}
const limited = [429, 'RATE_LIMITED'];
const answered = [200, undefined];

describe.each(['samklang', 'apollo'])('a gateway that holds clients to a rate, engine %s', (ENGINE) => {
  it('gives each its own budget of cost, and says when there is more', async () => {
    const test = await startTestGateway(subgraphs, {
      developmentIssuer: issuer,
      env: { ENGINE, CLIENT_BUDGET: '100' },
    });
    const token = await issuer.sign({ subject: 'lisa@example.com', role: 'customer' });
    const ask = (first: number, who?: string): Promise<TestAnswer> =>
      test.ask(`{ things(first: ${first}) { name } }`, who === undefined ? {} : { token: who });
    expect(told(await ask(90))).toEqual(answered);
    const calls = test.calls.length;
    const refused = await ask(90);
    expect(told(refused)).toEqual(limited);
    expect(Number(refused.headers.get('retry-after'))).toBe(refused.body.errors?.[0]?.extensions['retryAfterSeconds']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(40);
    expect(test.calls.length).toBe(calls);
    expect(told(await ask(90, token))).toEqual(answered);
    expect(told(await ask(90, token))).toEqual(limited);
    const metrics = await (await fetch(`${test.url}/metrics`)).text();
    await test.stop();
    expect(metrics).toContain('samklang_rate_limited_total{reason="budget"} 2');
    expect(metrics + test.log()).not.toMatch(/lisa|127\.0\.0\.1"/);
  });

  it('plans so many new operations for each, and runs those that are planned for everybody', async () => {
    const test = await startTestGateway(subgraphs, {
      developmentIssuer: issuer,
      env: { ENGINE, CLIENT_PLAN_MISSES: '10' },
    });
    const token = await issuer.sign({ subject: 'ann', role: 'agent', scopes: ['s'] });
    const flood = [];
    for (let index = 0; index < 12; index += 1) flood.push(told(await test.ask(`{ a${index}: things { name } }`)));
    expect(flood).toEqual([...Array.from({ length: 10 }, () => answered), limited, limited]);
    expect(told(await test.ask('{ a0: things { name } }'))).toEqual(answered);
    expect(told(await test.ask('{ mine: things { name } }', { token }))).toEqual(answered);
    expect(told(await test.ask('{ mine: things { name } }'))).toEqual(answered);
    // What is left of an operation without what its caller may not read is another plan.
    expect(told(await test.ask('{ both: things { name } closed }', { token }))).toEqual(answered);
    expect(told(await test.ask('{ both: things { name } closed }'))).toEqual(limited);
    await test.stop();
  });
});

it('does not give a client a new budget with a new graph', async () => {
  let changed = (): void => undefined;
  let sdl = composeSdl({ shop: subgraphs.shop.sdl });
  const watch = (onChange: () => void) => {
    changed = onChange;
    return () => undefined;
  };
  const test = await startTestGateway(subgraphs, {
    env: { CLIENT_BUDGET: '100' },
    supergraph: { read: async () => sdl, watch },
  });
  const ask = (): Promise<TestAnswer> => test.ask('{ things(first: 90) { name } }');
  expect(told(await ask())).toEqual(answered);
  sdl = composeSdl({ shop: `${subgraphs.shop.sdl} extend type Query { more: Int }` });
  changed();
  while ((await test.ask('{ more }')).status === 400) await sleep(5);
  expect(told(await ask())).toEqual(limited);
  await test.stop();
});

it('believes the address that a named proxy gives, and no other', async () => {
  const env = { CLIENT_BUDGET: '100' };
  const [direct, proxied] = await Promise.all([
    startTestGateway(subgraphs, { env }),
    startTestGateway(subgraphs, { env: { ...env, TRUSTED_PROXIES: '127.0.0.0/8, ::1' } }),
  ]);
  const ask = async (test: typeof direct, from: string): Promise<number> =>
    (await test.ask('{ things(first: 90) { name } }', { headers: { 'x-forwarded-for': from } })).status;
  const statuses = [
    await ask(direct, '192.0.2.1'),
    await ask(direct, '192.0.2.2'),
    await ask(proxied, '192.0.2.1'),
    await ask(proxied, '192.0.2.2'),
    await ask(proxied, '192.0.2.9, 192.0.2.2'),
  ];
  await Promise.all([direct.stop(), proxied.stop()]);
  expect(statuses).toEqual([200, 429, 200, 200, 429]);
});

it.each(['10.0.0.0/33', 'proxy.example', '10.0.0.1/8/8'])('takes no %s for a proxy', (TRUSTED_PROXIES) => {
  expect(() => parseGatewayConfig({ TRUSTED_PROXIES })).toThrow(/TRUSTED_PROXIES/);
});
