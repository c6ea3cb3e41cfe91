import { afterEach, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../env/index.ts';
import {
  activeSpan,
  inSpan,
  noTracer,
  openTracer,
  parseTraceConfig,
  type SpanAttributes,
  type Tracer,
} from './index.ts';
import { startOtlpReceiver, type OtlpReceiver } from './testkit/startOtlpReceiver.ts';
import { formatTraceparent, parseTraceparent } from './traceparent.ts';

const remote = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

let receiver: OtlpReceiver | undefined;
afterEach(async () => {
  await receiver?.stop();
  receiver = undefined;
});

async function open(
  env: Record<string, string> = {},
  delayMs = 0,
): Promise<{ tracer: Tracer; receiver: OtlpReceiver }> {
  receiver = await startOtlpReceiver(delayMs);
  const config = parseTraceConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...env });
  return { tracer: await openTracer(config), receiver };
}

describe('the settings of tracing', () => {
  it('trace nothing unless a receiver is named, and then the tracer is the one that does nothing', async () => {
    for (const env of [{}, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_SDK_DISABLED: 'true' }]) {
      expect(parseTraceConfig(env)).toBeNull();
    }
    expect(await openTracer(null)).toBe(noTracer);
    expect(noTracer.startRequest('graphql request', remote, true)).toBeUndefined();
  });

  it('are named as in the specification', () => {
    const config = parseTraceConfig({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20b, x-other=c=d',
      OTEL_RESOURCE_ATTRIBUTES: 'service.name=shop,deployment.environment=test',
      OTEL_TRACES_SAMPLER: 'traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
      TRACE_UPSTREAMS: 'dataverse, voucherify',
    });
    expect(config).toMatchObject({
      url: 'http://collector:4318/v1/traces',
      headers: { 'x-key': 'a b', 'x-other': 'c=d' },
      serviceName: 'shop',
      sampler: 'traceidratio',
      ratio: 0.25,
      trustClients: false,
      upstreams: new Set(['dataverse', 'voucherify']),
    });
    expect(parseTraceConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://c/own' })?.url).toBe('https://c/own');
  });

  it.each([
    { OTEL_TRACES_SAMPLER: 'jaeger_remote' },
    { OTEL_TRACES_SAMPLER_ARG: '2' },
    { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
    { OTEL_EXPORTER_OTLP_HEADERS: 'nothing' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' },
  ])('refuse %j', (env) => {
    expect(() => parseTraceConfig(env)).toThrow(ConfigurationError);
  });
});

describe('traceparent', () => {
  it('reads what it writes, and what later versions add', () => {
    const parent = parseTraceparent(remote);
    expect(parent && formatTraceparent(parent)).toBe(remote);
    expect(parseTraceparent(`01${remote.slice(2)}-more`)?.sampled).toBe(true);
  });

  it.each([
    '',
    'ff' + remote.slice(2),
    `${remote}-more`,
    remote.replace(/4bf9\w+/, '0'.repeat(32)),
    remote.replace('00f067aa0ba902b7', '0'.repeat(16)),
    remote.toUpperCase(),
  ])('refuses %j', (header) => {
    expect(parseTraceparent(header)).toBeNull();
  });
});

describe('a traced request', () => {
  it('is sent with all below it, under the service’s name', async () => {
    const { tracer, receiver: to } = await open({ OTEL_SERVICE_NAME: 'gateway' });
    const request = tracer.startRequest('graphql request', undefined, false);
    if (request === undefined) throw new Error('It is not traced.');
    await inSpan(request, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      const call = activeSpan()?.child('subgraph call', 'client', { 'samklang.subgraph': 'erp' });
      call?.end('SUBGRAPH_UNAVAILABLE');
      call?.end(null);
    });
    request.end(null);
    await tracer.stop();
    const [call, root] = to.spans();
    expect(root).toMatchObject({ name: 'graphql request', parentSpanId: undefined, failed: false });
    expect(call).toMatchObject({
      name: 'subgraph call',
      traceId: root?.traceId,
      parentSpanId: root?.spanId,
      attributes: { 'samklang.subgraph': 'erp', 'error.type': 'SUBGRAPH_UNAVAILABLE' },
      failed: true,
    });
    expect(to.texts.join()).toContain('"gateway"');
    expect(activeSpan()).toBeUndefined();
  });

  it('continues the trace of whoever is trusted alone', async () => {
    const { tracer } = await open();
    expect(tracer.startRequest('subgraph request', remote, true)?.traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(tracer.startRequest('graphql request', remote, false)?.traceId).not.toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    await tracer.stop();
    const { tracer: trusting } = await open({ TRACE_TRUST_CLIENTS: 'true' });
    expect(trusting.startRequest('graphql request', remote, false)?.traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    await trusting.stop();
  });

  it('is sampled as the settings say, a caller’s decision included', async () => {
    const { tracer, receiver: to } = await open({
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0',
    });
    const own = tracer.startRequest('graphql request', undefined, false);
    expect(own?.traceparent()).toMatch(/-00$/);
    own?.end(null);
    tracer.startRequest('subgraph request', remote, true)?.end(null);
    await tracer.stop();
    expect(to.spans().map(({ name }) => name)).toEqual(['subgraph request']);
  });

  it('says what the list of attributes knows and nothing else, whatever it is given', async () => {
    const { tracer, receiver: to } = await open();
    const odd = {
      'http.request.method': 'GET',
      'samklang.upstream': 'lisa@example.com',
      'samklang.subgraph': '+45 20 30 40 50',
      'samklang.client': '{"card":"4111 1111 1111 1111"}',
      'url.full': 'https://crm.example/contacts?email=lisa',
      'http.response.status_code': Number.NaN,
    } as SpanAttributes;
    const span = tracer.startRequest('graphql request', undefined, false);
    span?.set(odd);
    span?.child('upstream exchange', 'client', odd).end('lisa@example.com went wrong');
    span?.end(null);
    await tracer.stop();
    for (const { attributes } of to.spans()) {
      expect(attributes).toMatchObject({ 'http.request.method': 'GET', 'samklang.upstream': '[text]' });
      expect(Object.keys(attributes)).not.toContain('url.full');
    }
    expect(to.spans()).toHaveLength(2);
    expect(to.texts.join()).not.toMatch(/lisa|4111|20 30|example/);
  });

  it('does not keep a stop waiting for a receiver that hangs', async () => {
    const { tracer } = await open({ OTEL_EXPORTER_OTLP_TIMEOUT: '4000' }, 3_600_000);
    tracer.startRequest('graphql request', undefined, false)?.end(null);
    await tracer.stop();
  }, 20_000);
});
