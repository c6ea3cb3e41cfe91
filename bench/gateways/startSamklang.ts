import { readFile } from 'node:fs/promises';
import closeWithGrace from 'close-with-grace';
import { Kind, parse, visit } from 'graphql';

/**
 * Our gateway alone over the subgraphs of a supergraph file, as the product puts it together for subgraphs that run as services: settings
 * from the environment, calls signed, limits, logging and metrics on. `node startSamklang.js <supergraph file>`.
 */

// As cli/samklang.ts does, before anything of Apollo's is loaded.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
const { createGateway, parseGatewayConfig, supergraphFile } = await import('../../gateway/index.ts');
const { systemClock } = await import('../../platform/clock/index.ts');
const { loadMarkets } = await import('../../platform/context/index.ts');
const { ClientError } = await import('../../platform/errors/index.ts');
const { createLogger } = await import('../../platform/log/index.ts');
const { createProcessMetrics } = await import('../../platform/metrics/index.ts');
const { createHttpTransport } = await import('../../platform/transport/index.ts');

const [, , path = ''] = process.argv;
const urls: Record<string, string> = {};
visit(parse(await readFile(path, 'utf8')), {
  Directive: (node) => {
    if (node.name.value !== 'join__graph') return;
    const given = Object.fromEntries(
      (node.arguments ?? []).map(({ name, value }) => [name.value, value.kind === Kind.STRING ? value.value : '']),
    );
    urls[given['name'] ?? ''] = (given['url'] ?? '').replace(/\/graphql$/, '');
  },
});
const transport = createHttpTransport({ urls, secret: 'a secret of the benchmark, long enough' });
const gateway = await createGateway({
  config: parseGatewayConfig(process.env),
  transport,
  supergraph: supergraphFile(path),
  markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
  clock: systemClock,
  logger: createLogger({ name: 'samklang', level: 'info' }),
  // What Node says of itself costs a little, so only what looks at it asks for it.
  ...(process.env['BENCH_NODE_METRICS'] === 'true'
    ? { registry: createProcessMetrics({ ofNode: true }).registry }
    : {}),
  // Every caller of the benchmark is anonymous.
  resolveCustomer: async () => Promise.reject(new ClientError('IDENTITY_UNAVAILABLE')),
});
closeWithGrace({ delay: 10_000 }, async () => {
  await gateway.stop();
  transport.close();
});
await gateway.ready();
await gateway.listen();
