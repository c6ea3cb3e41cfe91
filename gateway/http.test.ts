import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startTestGateway, type TestContext, type TestGateway } from './testkit/startTestGateway.ts';

let release: () => void = () => undefined;
const subgraphs = {
  one: {
    sdl: `type Query { hello(name: String = "you"): String wait: String remaining: Int node: Node enumerated(of: Color, size: Int): String }
      type Node { node: Node name: String } enum Color { RED } type Mutation { set(value: String): String }`,
    resolvers: {
      Query: {
        enumerated: (_: unknown, { of, size }: { of: string; size?: number }) => `${of} ${size}`,
        hello: (_: unknown, { name }: { name: string }) => `hello ${name}`,
        wait: (_: unknown, _a: unknown, { request }: TestContext) =>
          new Promise<string>((resolve, reject) => {
            release = () => resolve('waited');
            request.deadline.signal.addEventListener('abort', () => reject(request.deadline.signal.reason as Error));
          }),
        remaining: (_: unknown, _a: unknown, { request }: TestContext) => Math.ceil(request.deadline.remainingMs()),
      },
      Mutation: { set: (_: unknown, { value }: { value: string }) => value },
    },
  },
};

let test: TestGateway;
let graphql: string;
beforeAll(async () => {
  test = await startTestGateway(subgraphs, {
    env: { CORS_ORIGINS: 'https://shop.example', LIMIT_BODY_BYTES: '20000', INTROSPECTION: 'true' },
    hooks: new Map([
      [
        'one',
        new Map([
          [
            'echo',
            async ({ rawBody, headers, query }) => ({
              status: 202,
              body: `${Buffer.from(rawBody).toString()}|${headers['x-sign']}|${query['q']}`,
            }),
          ],
        ]),
      ],
    ]),
  });
  graphql = `${test.url}/graphql`;
});
afterAll(() => test.stop());

const json = { 'content-type': 'application/json' };
const newer = 'application/graphql-response+json';

async function post(
  body: string | Buffer,
  headers: Record<string, string> = json,
): Promise<{ status: number; code: string | undefined; text: string }> {
  const reply = await fetch(graphql, { method: 'POST', headers, body });
  const text = await reply.text();
  const parsed = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return { status: reply.status, code: parsed.errors?.[0]?.extensions.code, text };
}
const query = (text: string, more: object = {}): string => JSON.stringify({ query: text, ...more });

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => graphql,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { 'x-samklang-preflight': '1', ...(init.headers as Record<string, string>) } }),
  });
  it('is audited in full: by every MUST, SHOULD and MAY', () => {
    const levels = audits.map(({ name }) => name.split(' ')[0]);
    const count = (level: string): number => levels.filter((one) => one === level).length;
    expect([count('MUST'), count('SHOULD'), count('MAY'), audits.length]).toEqual([13, 23, 25, 61]);
  });
  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
    'passes audit %s',
    async (_name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    },
  );

  it('inflates a body', async () => {
    const headers = { ...json, 'content-encoding': 'gzip' };
    expect((await post(gzipSync(query('{ hello }')), headers)).text).toBe('{"data":{"hello":"hello you"}}');
  });

  it('hands variables on as they were sent, defaults filled in', async () => {
    const text = 'query($of: Color = RED, $size: Int) { enumerated(of: $of, size: $size) }';
    expect((await post(query(text, { variables: { size: 2 } }))).text).toBe('{"data":{"enumerated":"RED 2"}}');
    expect((await post(query(text, { variables: { of: 'RED', other: 1 } }))).text).toBe(
      '{"data":{"enumerated":"RED undefined"}}',
    );
  });

  it('suggests no name, and repeats no value', async () => {
    expect((await post(query('{ helo }'))).text).not.toMatch(/Did you mean|"hello"/);
    const { text, code } = await post(
      query('query($c: Color) { enumerated(of: $c) }', { variables: { c: 'lisa@example.com' } }),
    );
    expect(code).toBe('BAD_USER_INPUT');
    expect(text).not.toContain('lisa');
    expect(text).not.toContain('RED');
  });

  it('answers what is wrong with a document by 400 under the newer media type', async () => {
    const reply = await post(query('{ nope }'), { ...json, accept: newer });
    expect(reply).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('takes a GET with a header that makes browsers ask first', async () => {
    const headers = { 'x-samklang-preflight': '1' };
    expect((await fetch(`${graphql}?query=${encodeURIComponent('{ hello }')}`, { headers })).status).toBe(200);
  });

  it('allows the listed origins alone', async () => {
    const origins = await Promise.all(
      ['https://shop.example', 'https://evil.example', 'null'].map(async (origin) => {
        const reply = await fetch(graphql, {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'POST' },
        });
        return [reply.status, reply.headers.get('access-control-allow-origin')];
      }),
    );
    expect(origins).toEqual([
      [204, 'https://shop.example'],
      [204, null],
      [204, null],
    ]);
  });

  it('lets a client wait for less than the house allows, never for more', async () => {
    const left = async (ms: string): Promise<number> => {
      const { body } = await test.ask('{ remaining }', { headers: { 'x-request-timeout-ms': ms } });
      return (body.data as { remaining: number }).remaining;
    };
    expect(await left('5000')).toBeLessThanOrEqual(5_000);
    expect(await left('999999')).toBeLessThanOrEqual(10_000);
    const late = await test.ask('{ wait hello }', { headers: { 'x-request-timeout-ms': '60' } });
    expect(late.status).toBe(200);
    expect(late.body.errors?.map(({ extensions }) => extensions.code)).toContain('DEADLINE_EXCEEDED');
  });

  it('ends the work when the client goes away', async () => {
    const before = test.calls.length;
    const sent = httpRequest(graphql, { method: 'POST', headers: json });
    sent.on('error', () => undefined);
    sent.end(query('{ wait }'));
    while (test.calls.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    const call = test.calls.at(-1);
    sent.destroy();
    await new Promise<void>((resolve) => {
      if (call?.deadline.signal.aborted === true) resolve();
      call?.deadline.signal.addEventListener('abort', () => resolve());
    });
    expect(call?.deadline.signal.reason).toMatchObject({ code: 'CANCELLED' });
  });

  it('gives webhooks their raw body', async () => {
    const reply = await fetch(`${test.url}/hooks/one/echo?q=1`, {
      method: 'POST',
      body: '{"a": 1 }',
      headers: { ...json, 'x-sign': 's' },
    });
    expect([reply.status, await reply.text()]).toEqual([202, '{"a": 1 }|s|1']);
    expect((await fetch(`${test.url}/hooks/one/none`, { method: 'POST' })).status).toBe(404);
  });

  it('serves GraphiQL and a landing page that load nothing from elsewhere', async () => {
    for (const path of ['/', '/graphiql']) {
      const reply = await fetch(test.url + path);
      const html = await reply.text();
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(html).not.toMatch(/https?:\/\//);
      for (const [, asset] of html.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)) {
        expect((await fetch(test.url + String(asset))).status).toBe(200);
      }
    }
    const redirected = await fetch(graphql, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(redirected.headers.get('location')).toBe('/graphiql');
  });

  it('measures without a word of the client', async () => {
    await test.ask('query lisa_4520123456 { hello }');
    const text = await (await fetch(`${test.url}/metrics`)).text();
    expect(text).toContain('samklang_operation_seconds_count{operation="other",outcome="ok"}');
    expect(text).toContain('samklang_subgraph_call_seconds_count{subgraph="one",code="ok"}');
    expect(text + test.log()).not.toContain('lisa');
  });
});

describe('a gateway under stress', () => {
  it('sheds what is more than it takes, and stops without losing an answer', async () => {
    const small = await startTestGateway(subgraphs, { env: { LIMIT_CONCURRENCY: '1' } });
    const waiting = small.ask('{ wait }');
    while (small.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const shed = await small.ask('{ hello }');
    expect([shed.status, shed.headers.get('retry-after'), shed.body.errors?.[0]?.extensions.code]).toEqual([
      503,
      '1',
      'OVERLOADED',
    ]);
    expect((await fetch(`${small.url}/health/ready`)).status).toBe(200);
    const stopped = small.stop();
    release();
    expect((await waiting).body).toEqual({ data: { wait: 'waited' } });
    await stopped;
  });
});
