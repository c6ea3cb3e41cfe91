import { afterEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createLogger } from '../../platform/log/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createHttpTransport } from '../../platform/transport/index.ts';
import { activeSpan, inSpan, openTracer, parseTraceConfig } from '../../platform/trace/index.ts';
import { startOtlpReceiver } from '../../platform/trace/testkit/startOtlpReceiver.ts';
import { anonymousContext } from '../../test/kit/anonymousContext.ts';
import { serveSubgraph, type ServedSubgraph } from './serveSubgraph.ts';
import type { Subgraph } from './subgraph.ts';

const secret = 'the secret of a test, long enough';
const logger = createLogger({ name: 'test', level: 'silent' });

let served: ServedSubgraph | undefined;
afterEach(async () => served?.stop());

/** A subgraph that answers the trace that it is part of. */
const subgraph: Subgraph = {
  name: 'erp',
  schema: buildSchema('type Query { traceId: String }'),
  hooks: new Map(),
  execute: async () => ({ data: { traceId: activeSpan()?.traceId ?? null } }),
  subscribe: async () => ({ data: null }),
  ready: async () => undefined,
  caughtUp: async () => undefined,
  stop: async () => undefined,
};

const ask = (url: string) =>
  withDeadline(5_000, async (deadline) => {
    const transport = createHttpTransport({ urls: { erp: url }, secret });
    const context = await anonymousContext();
    const answer = await transport.call({ subgraph: 'erp', query: '{ traceId }', variables: {}, context, deadline });
    transport.close();
    return answer.data;
  });

describe('a subgraph as a service', () => {
  it('goes on with the gateway’s trace', async () => {
    const receiver = await startOtlpReceiver();
    const tracer = await openTracer(parseTraceConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }));
    served = await serveSubgraph({ subgraph, secret, host: '127.0.0.1', port: 0, logger, tracer });
    const { url } = served;
    const root = tracer.startRequest('graphql request', undefined, false);
    if (root === undefined) throw new Error('It is not traced.');
    expect(await inSpan(root, () => ask(url))).toEqual({ traceId: root.traceId });
    root.end(null);
    await tracer.stop();
    const named = new Map(receiver.spans().map((span) => [span.name, span]));
    expect(named.get('subgraph request')?.parentSpanId).toBe(named.get('upstream exchange')?.spanId);
    expect(named.get('subgraph request')?.attributes).toEqual({ 'samklang.subgraph': 'erp' });
    await receiver.stop();
  });

  it('begins none by itself, and shows measurements only if it has some', async () => {
    served = await serveSubgraph({ subgraph, secret, host: '127.0.0.1', port: 0, logger });
    expect(await ask(served.url)).toEqual({ traceId: null });
    expect((await fetch(`${served.url}/metrics`)).status).toBe(404);
    await served.stop();
    const metrics = async (): Promise<string> => 'samklang_up 1\n';
    served = await serveSubgraph({ subgraph, secret, host: '127.0.0.1', port: 0, logger, metrics });
    expect(await (await fetch(`${served.url}/metrics`)).text()).toBe('samklang_up 1\n');
  });

  it('refuses a body that is too long as such, not as a failure of its own', async () => {
    served = await serveSubgraph({ subgraph, secret, host: '127.0.0.1', port: 0, logger });
    const reply = await fetch(`${served.url}/graphql`, { method: 'POST', body: 'x'.repeat(9 * 1024 * 1024) });
    expect(reply.status).toBe(413);
    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
  });
});
