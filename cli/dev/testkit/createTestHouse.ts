import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse, Source } from 'graphql';
import { createGateway, parseGatewayConfig, supergraphFile, type Gateway } from '../../../gateway/index.ts';
import { createSettableClock } from '../../../platform/clock/index.ts';
import { loadMarkets } from '../../../platform/context/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { createHttpTransport } from '../../../platform/transport/index.ts';
import type { House, HouseState } from '../house.ts';
import { mockSchema } from '../mockSchema.ts';
import type { ServedMocks } from '../serveMocks.ts';

export interface TestHouse extends House {
  /** How often it has taken changed sources. */
  readonly restarts: number;
}

/** A house of one subgraph, "shop", which mocks answer by its schema file; its gateway runs in this process. */
export function createTestHouse(options: {
  readonly schemaFile: string;
  readonly supergraph: string;
  readonly mocks: ServedMocks;
  readonly urls: Readonly<Record<string, string>>;
  readonly secret: string;
  readonly changed: () => void;
}): TestHouse {
  const { schemaFile, supergraph, mocks, urls, secret, changed } = options;
  let state: HouseState = 'starting';
  let gateway: Gateway | undefined;
  let restarts = 0;
  let url: string | null = null;
  const transport = createHttpTransport({ urls: { ...urls, shop: mocks.urlOf('shop') }, secret });
  const run = async (): Promise<void> => {
    mocks.mock('shop', mockSchema('shop', await readFile(schemaFile, 'utf8')));
    gateway = await createGateway({
      config: parseGatewayConfig({ PORT: '0', DRAIN_MS: '500', PLANNER: 'inline' }),
      transport,
      supergraph: supergraphFile(supergraph, 20),
      markets: await loadMarkets(new URL('../../../config/markets.json', import.meta.url)),
      clock: createSettableClock('2026-11-20T09:00:00Z'),
      logger: createLogger({ name: 'gateway', level: 'silent' }),
      resolveCustomer: async () => null,
    });
    url = await gateway.listen();
    await gateway.ready();
    state = 'up';
    changed();
  };
  return {
    names: ['shop'],
    get state() {
      return state;
    },
    get url() {
      return url;
    },
    get restarts() {
      return restarts;
    },
    documents: () => [{ name: 'shop', typeDefs: parse(new Source(readFileSync(schemaFile, 'utf8'), 'shop.graphql')) }],
    start: run,
    restart: async (publish) => {
      state = 'restarting';
      await gateway?.stop();
      await publish();
      await run();
      restarts += 1;
    },
    serves: async (version) => {
      for (let look = 0; look < 200; look += 1) {
        const reply = await fetch(`${url ?? ''}/metrics`);
        if ((await reply.text()).includes(`version="${version}"`)) return true;
        await sleep(20);
      }
      return false;
    },
    stop: async () => {
      await gateway?.stop();
      transport.close();
    },
  };
}
