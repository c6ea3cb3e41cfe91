import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDevelopmentIssuer, type DevelopmentClaims, type DevelopmentIssuer } from './index.ts';
import { priorityOf } from './http/priority.ts';
import { startTestGateway, type TestAnswer, type TestGateway } from './testkit/startTestGateway.ts';

const waiting: (() => void)[] = [];
const subgraphs = {
  shop: {
    sdl: 'type Query { hello: String wait: String } type Mutation { pay: String }',
    resolvers: {
      Query: {
        hello: () => 'hello',
        wait: () => new Promise<string>((resolve) => void waiting.push(() => resolve('waited'))),
      },
      Mutation: { pay: () => 'paid' },
    },
  },
};

const people = {
  till: { subject: 't', role: 'associate', channel: 'STORE', store: 's1', till: 't1' },
  associate: { subject: 'a', role: 'associate', channel: 'STORE', store: 's1' },
  customer: { subject: 'c', role: 'customer', channel: 'WEB' },
  sync: { subject: 'i', role: 'integrator' },
} as const satisfies Record<string, DevelopmentClaims>;

let folder: string;
let issuer: DevelopmentIssuer;
let test: TestGateway;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overload-'));
  issuer = await openDevelopmentIssuer(folder);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  test = await startTestGateway(subgraphs, { env: { LIMIT_CONCURRENCY: '4' }, developmentIssuer: issuer });
});
afterEach(async () => {
  for (const resolve of waiting.splice(0)) resolve();
  await test.stop();
});

/** As somebody; 'visitor' has no token. */
async function ask(who: keyof typeof people | 'visitor', query: string, headers = {}): Promise<TestAnswer> {
  return test.ask(query, { headers, ...(who === 'visitor' ? {} : { token: await issuer.sign(people[who]) }) });
}

/** Fills the house with so many requests that do not end. */
async function fill(count: number): Promise<Promise<TestAnswer>[]> {
  const before = waiting.length;
  const asked: Promise<TestAnswer>[] = [];
  // One after the other: as visitors they could fill it no further.
  for (let index = 0; index < count; index += 1) {
    asked.push(ask(before + index < 4 ? 'visitor' : 'till', '{ wait }'));
    while (waiting.length <= before + index) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return asked;
}

const outcome = ({ status, headers, body }: TestAnswer): unknown[] => [
  status,
  headers.get('retry-after'),
  body.errors?.[0]?.extensions.code,
];
const shed = [503, '1', 'OVERLOADED'];

describe('a house that fills', () => {
  it('sheds a sync first, then who browses, and serves a till and a checkout on', async () => {
    const running = await fill(3);
    expect(outcome(await ask('sync', '{ hello }'))).toEqual(shed);
    expect((await ask('visitor', '{ hello }')).body).toEqual({ data: { hello: 'hello' } });
    running.push(...(await fill(1)));
    for (const who of ['visitor', 'associate', 'customer', 'sync'] as const) {
      expect([who, ...outcome(await ask(who, '{ hello }'))]).toEqual([who, ...shed]);
    }
    expect((await ask('till', '{ hello }')).body).toEqual({ data: { hello: 'hello' } });
    expect((await ask('customer', 'mutation { pay }')).body).toEqual({ data: { pay: 'paid' } });
    expect(outcome(await ask('visitor', 'mutation { pay }'))).toEqual(shed);
    running.push(...(await fill(1)));
    expect(outcome(await ask('till', '{ hello }'))).toEqual(shed);
    for (const resolve of waiting.splice(0)) resolve();
    for (const answer of await Promise.all(running)) expect(answer.body).toEqual({ data: { wait: 'waited' } });
    expect((await ask('sync', '{ hello }')).status).toBe(200);
    const measured = await (await fetch(`${test.url}/metrics`)).text();
    for (const [priority, count] of Object.entries({ sync: 2, browse: 4, checkout: 1 })) {
      expect(measured).toContain(`samklang_shed_total{reason="concurrency",priority="${priority}"} ${count}`);
    }
    expect(measured).toContain('samklang_in_flight 0');
  });

  it('believes no header, and a token that is not good least of all', async () => {
    expect(await fill(4)).toHaveLength(4);
    const claims = { 'x-till': 't1', 'x-priority': 'checkout', 'x-channel': 'STORE', priority: 'u=0' };
    expect(outcome(await ask('visitor', 'mutation { pay }', claims))).toEqual(shed);
    const forged = [await issuer.sign(people.till), 'x'].join('');
    expect(outcome(await test.ask('{ hello }', { token: forged }))).toEqual(shed);
  });

  it('sheds before it reads a body, and takes nobody’s place for one who goes away', async () => {
    expect(await fill(4)).toHaveLength(4);
    const headers = { 'content-type': 'application/json', 'content-length': '100' };
    const upload = request(`${test.url}/graphql`, { method: 'POST', headers });
    upload.flushHeaders();
    const [reply] = (await once(upload, 'response')) as [IncomingMessage];
    expect(reply.statusCode).toBe(503);
    upload.destroy();
    for (const resolve of waiting.splice(0)) resolve();
    let left = '';
    while (!left.includes('samklang_in_flight 0')) left = await (await fetch(`${test.url}/metrics`)).text();
  });
});

describe('the priority of a request', () => {
  const claims = (given: object) => ({ sub: 'x', role: 'visitor', scope: [], ...given });

  it.each([
    ['nobody’s token', undefined, 'POST', 'sync', 'sync'],
    ['no token', null, 'POST', 'browse', 'browse'],
    ['a visitor at a till', claims({ till: 't1', channel: 'STORE' }), 'POST', 'browse', 'browse'],
    ['a customer who may pay', claims({ role: 'customer' }), 'POST', 'checkout', 'browse'],
    ['a customer who can only read', claims({ role: 'customer' }), 'GET', 'browse', 'browse'],
    ['staff', claims({ role: 'agent' }), 'POST', 'browse', 'browse'],
    ['staff at a till', claims({ role: 'associate', till: 't1' }), 'GET', 'checkout', 'checkout'],
    ['an integrator at a till', claims({ role: 'integrator', till: 't1' }), 'POST', 'sync', 'sync'],
    ['a partner', claims({ role: 'agent', channel: 'PARTNER' }), 'POST', 'sync', 'sync'],
  ] as const)('of %s', (_who, who, method, highest, reading) => {
    expect(priorityOf(who, method)).toEqual({ highest, reading });
  });
});
