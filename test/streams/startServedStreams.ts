import { readFileSync } from 'node:fs';
import { createGateway, parseGatewayConfig, type DevelopmentIssuer, type Gateway } from '../../gateway/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { createEventBus, type EventBus } from '../../platform/events/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createHttpTransport, type HttpTransportOptions } from '../../platform/transport/index.ts';
import { createSubgraph } from '../../subgraphs/kit/index.ts';
import type { SubgraphContext } from '../../subgraphs/kit/context.ts';
import { serveSubgraph, type ServedSubgraph } from '../../subgraphs/kit/serveSubgraph.ts';
import { startRelay, type Relay } from './startRelay.ts';

export interface Article {
  readonly sku: string;
}

export interface ServedStreams {
  readonly gateway: Gateway;
  readonly url: string;
  readonly served: ServedSubgraph;
  readonly relay: Relay;
  readonly bus: EventBus<Article>;
  /** Events that the endless article "endless" was asked for so far, of `BULK` characters each. */
  readonly drawn: () => number;
  /** Sources that somebody listens to in the subgraph. */
  readonly listeners: () => number;
  stop(): Promise<void>;
}

export interface ServedStreamsOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly issuer?: DevelopmentIssuer;
  readonly transport?: Partial<HttpTransportOptions>;
}

export const BULK = 100_000;

const secret = 'the secret of a test, long enough';

/** The house's gateway, and the ERP's subgraph as a service behind it, over HTTP and a relay; what the ERP would tell comes from a bus. */
export async function startServedStreams(options: ServedStreamsOptions = {}): Promise<ServedStreams> {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const bus = createEventBus<Article>();
  let listeners = 0;
  let drawn = 0;
  async function* endless(signal: AbortSignal): AsyncGenerator<Article, void> {
    while (!signal.aborted) {
      drawn += 1;
      yield { sku: `${drawn} `.padEnd(BULK, 'x') };
    }
  }
  const subgraph = createSubgraph<SubgraphContext>({
    name: 'erp',
    logger,
    createContext: (base) => base,
    resolvers: {
      Query: { store: (_root: unknown, { id }: { id: string }) => ({ id }) },
      Subscription: {
        stockChanged: {
          subscribe: (_root: unknown, { skus }: { skus: string[] }, { ended }: SubgraphContext) => {
            listeners += 1;
            ended.addEventListener('abort', () => (listeners -= 1), { once: true });
            if (skus.includes('endless')) return endless(ended);
            return bus.listen({ topics: skus, keyOf: ({ sku }) => sku, signal: ended });
          },
          resolve: (article: Article) => article,
        },
      },
      Product: {
        gtin: ({ sku }: Article) => {
          if (sku === 'bad') throw new Error('secret of the inside');
          return `gtin of ${sku.slice(0, 20)}`;
        },
      },
    },
  });
  const served = await serveSubgraph({ subgraph, secret, host: '127.0.0.1', port: 0, logger });
  const relay = await startRelay(served.url);
  const transport = createHttpTransport({ urls: { erp: relay.url }, secret, ...options.transport });
  const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const gateway = await createGateway({
    config: parseGatewayConfig({ PORT: '0', PLANNER: 'inline', DRAIN_MS: '2000', ...options.env }),
    transport,
    supergraph: { read: async () => supergraph },
    markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
    clock: createSettableClock('2026-11-20T09:00:00Z'),
    logger,
    resolveCustomer: async () => null,
    ...(options.issuer === undefined ? {} : { developmentIssuer: options.issuer }),
  });
  await gateway.ready();
  const url = await gateway.listen();
  return {
    gateway,
    url,
    served,
    relay,
    bus,
    drawn: () => drawn,
    listeners: () => listeners,
    stop: async () => {
      await gateway.stop();
      transport.close();
      relay.stop();
      await served.stop();
    },
  };
}
