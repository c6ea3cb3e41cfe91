import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { createHttpClient, type HttpClient } from '../platform/http/index.ts';
import { startTestServer, type TestServer } from '../platform/http/testServer.ts';
import { createProcessMetrics, type ProcessMetrics } from '../platform/metrics/index.ts';
import { openTracer, parseTraceConfig, type Tracer } from '../platform/trace/index.ts';
import {
  startOtlpReceiver,
  type OtlpReceiver,
  type ReceivedSpan,
} from '../platform/trace/testkit/startOtlpReceiver.ts';
import { openDevelopmentIssuer, type DevelopmentIssuer } from './index.ts';
import { startTestGateway, type TestContext, type TestGateway } from './testkit/startTestGateway.ts';

/** A person's data, as it could stand anywhere in a request. */
const person = {
  mail: 'lisa.holm@example.com',
  phone: '+45 20 30 40 50',
  card: '4111 1111 1111 1111',
  digits: '4520304050',
};
/** Any part of it, however it is written. */
const personal = /lisa|holm|example\.com|20 ?30 ?40|4111|20%2030|lisa%2E|Holm/i;

let folder: string;
let issuer: DevelopmentIssuer;
let upstream: TestServer;
let http: HttpClient;
let receiver: OtlpReceiver;
let tracer: Tracer;
let test: TestGateway;
let metrics: ProcessMetrics;

const subgraphs = {
  people: {
    sdl: `type Query { person(mail: String!): Person fails(mail: String): String } type Person @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: {
        person: (_: unknown, { mail }: { mail: string }) => ({ id: mail }),
        fails: (_: unknown, { mail }: { mail: string }) => {
          throw new Error(`Nobody has ${mail} or ${person.phone}`);
        },
      },
      Person: { name: () => 'Lisa Holm' },
    },
  },
  points: {
    sdl: 'type Person @key(fields: "id") { id: ID! points: Int }',
    resolvers: {
      Person: {
        points: async ({ id }: { id: string }, _: unknown, { request }: TestContext) => {
          const { deadline } = request;
          const reply = await http.send({
            method: 'GET',
            path: `/members/${encodeURIComponent(id)}`,
            query: { phone: person.phone },
            schema: z.object({ points: z.number() }),
            deadline,
          });
          return reply.body.points;
        },
      },
    },
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'observability-'));
  issuer = await openDevelopmentIssuer(folder);
  upstream = await startTestServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"points":7}');
  });
});
afterAll(async () => {
  await upstream.stop();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  await test.stop();
  http.close();
  metrics.stop();
  await tracer.stop();
  await receiver.stop();
});

async function start(env: Record<string, string> = {}): Promise<void> {
  receiver = await startOtlpReceiver();
  metrics = createProcessMetrics({ ofNode: false });
  http = createHttpClient({ name: 'club', baseUrl: upstream.url });
  tracer = await openTracer(parseTraceConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...env }));
  test = await startTestGateway(subgraphs, {
    env: { KNOWN_CLIENTS: 'web-shop, till', ...env },
    tracer,
    registry: metrics.registry,
    developmentIssuer: issuer,
    knownOperations: new Set(['Points']),
  });
}

async function sent(): Promise<readonly ReceivedSpan[]> {
  await tracer.stop();
  return receiver.spans();
}

const points = 'query Points($mail: String!) { person(mail: $mail) { name points } }';
const variables = { mail: person.mail };

describe('a traced request', () => {
  it.each(['samklang', 'apollo'])('is one tree from the client to the upstream, on the engine %s', async (engine) => {
    await start({ ENGINE: engine });
    const token = await issuer.sign({ subject: 'shop', role: 'agent', channel: 'CALL_CENTER', azp: 'till' });
    const { body } = await test.ask(points, { variables, token });
    expect(body).toEqual({ data: { person: { name: 'Lisa Holm', points: 7 } } });
    const spans = await sent();
    const one = (name: string, more: object = {}): ReceivedSpan => {
      const found = spans.filter((span) => span.name === name);
      const match = found.find(({ attributes }) =>
        Object.entries(more).every(([key, value]) => attributes[key] === value),
      );
      if (match === undefined) throw new Error(`There is no such ${name} in ${JSON.stringify(spans)}`);
      return match;
    };
    const root = one('graphql request');
    expect(root.parentSpanId).toBeUndefined();
    expect(root.attributes).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Points',
      'http.request.method': 'POST',
      'samklang.client': 'till',
      'samklang.channel': 'CALL_CENTER',
      'samklang.caller': 'staff',
      'samklang.priority': 'browse',
      'samklang.plan': 'miss',
    });
    expect(one('plan').parentSpanId).toBe(root.spanId);
    expect(one('subgraph call', { 'samklang.subgraph': 'people' }).parentSpanId).toBe(root.spanId);
    const call = one('subgraph call', { 'samklang.subgraph': 'points' });
    const exchange = one('upstream exchange', { 'samklang.upstream': 'club' });
    expect(exchange.parentSpanId).toBe(call.spanId);
    expect(exchange.attributes).toMatchObject({ 'http.request.method': 'GET', 'samklang.breaker': 'closed' });
    // No library's own spans beside ours, Apollo's among them.
    expect(spans.map(({ name }) => name).sort()).toEqual([
      'graphql request',
      'plan',
      'subgraph call',
      'subgraph call',
      'upstream exchange',
    ]);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect(test.log()).toContain(`"traceId":"${root.traceId}"`);
  });

  it('tells an upstream of the trace only if the settings name it', async () => {
    await start();
    await test.ask(points, { variables });
    expect(upstream.requests.at(-1)?.headers['traceparent']).toBeUndefined();
    await test.stop();
    await tracer.stop();
    await receiver.stop();
    await start({ TRACE_UPSTREAMS: 'club' });
    await test.ask(points, { variables });
    const [exchange] = (await sent()).filter(({ name }) => name === 'upstream exchange');
    expect(upstream.requests.at(-1)?.headers['traceparent']).toBe(`00-${exchange?.traceId}-${exchange?.spanId}-01`);
  });

  it('says of a refused request that it was, and of a second one that its plan was there', async () => {
    await start();
    await test.ask(points, { variables });
    await test.ask(points, { variables });
    await test.ask('{ nothing }');
    await test.ask(points, { variables, token: 'a.b.c' });
    const spans = await sent();
    const roots = spans.filter(({ name }) => name === 'graphql request');
    expect(roots.map(({ attributes }) => attributes['samklang.plan'])).toEqual(['miss', 'hit', undefined, undefined]);
    expect(roots.map(({ attributes }) => attributes['error.type'])).toEqual([
      undefined,
      undefined,
      'OPERATION_REFUSED',
      'UNAUTHENTICATED',
    ]);
    expect(spans.filter(({ name }) => name === 'plan')).toHaveLength(1);
  });
});

describe('without a receiver', () => {
  it('a request enters no asynchronous scope and makes no span', async () => {
    const run = jest.spyOn(AsyncLocalStorage.prototype, 'run');
    await start({ OTEL_SDK_DISABLED: 'true' });
    run.mockClear();
    const { body } = await test.ask(points, { variables });
    expect(body.data).toEqual({ person: { name: 'Lisa Holm', points: 7 } });
    expect(run).not.toHaveBeenCalled();
    run.mockRestore();
    expect(await sent()).toEqual([]);
  });
});

describe('personal data', () => {
  it('stands in no span, no log line and no metric, wherever a request carries it', async () => {
    await start({ TRACE_TRUST_CLIENTS: 'true', TRACE_UPSTREAMS: 'club' });
    const token = await issuer.sign({
      subject: person.mail,
      role: 'customer',
      channel: 'APP',
      azp: person.mail,
      identifier: { type: 'EMAIL', value: person.mail },
    });
    const headers = {
      'x-request-id': person.digits,
      'user-agent': person.mail,
      'apollographql-client-name': person.phone,
      referer: `https://shop.example/?mail=${person.mail}`,
      tracestate: `lisa=${person.digits}`,
      baggage: `mail=${person.mail}`,
    };
    const answers = [
      await test.ask(points, { variables, headers, token }),
      await test.ask(points, { variables, headers }),
      await test.ask(`query LisaHolm { a4111111111111111: person(mail: "${person.card}") { lisa: name points } }`, {
        headers,
      }),
      await test.ask(`query Points { fails(mail: "${person.phone}") lisa_holm: fails(mail: "${person.mail}") }`, {
        headers,
      }),
      await test.ask(points, { variables: { mail: [person.mail] }, headers }),
      await test.ask(`{ ${person.mail} }`, { headers }),
      await test.ask(points, { variables, operationName: person.mail, headers }),
      await test.ask(points, { variables, headers, token: `${Buffer.from(person.mail).toString('base64url')}.a.b` }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 401]);
    const search = new URLSearchParams({ query: points, variables: JSON.stringify(variables), mail: person.mail });
    await fetch(`${test.url}/graphql?${search.toString()}`, { headers: { ...headers, 'x-samklang-preflight': '1' } });
    await fetch(`${test.url}/${person.mail}`);
    test.fail('points', () => Promise.reject(new Error(`connect to ${person.mail} (${person.card})`)));
    await test.ask(points, { variables, headers });
    const measured = await (await fetch(`${test.url}/metrics`)).text();
    const spans = await sent();
    // They are there at all, and so are their names.
    expect(spans.filter(({ name }) => name === 'graphql request')).toHaveLength(10);
    expect(spans.some(({ name }) => name === 'upstream exchange')).toBe(true);
    expect(test.log().match(/operation answered/g)?.length).toBeGreaterThanOrEqual(6);
    expect(test.log()).toContain('"client":"other"');
    expect(measured).toContain('samklang_upstream_attempt_seconds_count{upstream="club",code="ok"}');
    expect(measured).toContain('samklang_client_operations_total{client="other",outcome="ok"}');
    for (const text of [...receiver.texts, test.log(), measured]) expect(personal.exec(text)?.[0]).toBeUndefined();
  });
});
