import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anchor } from '../../legacy/retailer/index.ts';
import { createMemoryCaches } from '../../platform/cache/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { serveSubgraph, type ServedSubgraph } from '../../subgraphs/kit/index.ts';
import { createSubgraphs, type Subgraphs } from '../createSubgraphs.ts';
import { startLegacySystems, type LegacySystems } from '../startLegacySystems.ts';
import { contract } from './contract.ts';
import type { ContractReport } from './runContract.ts';

const secret = 'the secret of a test, long enough';
const marketsFile = new URL('../../config/markets.json', import.meta.url).pathname;
/** With the size of a big call: the shop is asked for each article that it does not have. */
const batches = { loyalty: 1_000, commerce: 200 } as const;
const names = ['loyalty', 'commerce'] as const;

let folder: string;
let systems: LegacySystems;
let subgraphs: Subgraphs;
const served = new Map<string, ServedSubgraph>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-house-'));
  const logger = createLogger({ name: 'test', level: 'silent' });
  const clock = createSettableClock(anchor);
  systems = await startLegacySystems({ names, clock });
  subgraphs = await createSubgraphs({
    dependencies: {
      env: systems.settings,
      logger,
      markets: await loadMarkets(marketsFile),
      clock,
      store: () => Promise.reject(new Error('Wrapping subgraphs have no store.')),
      caches: createMemoryCaches(),
    },
    urls: {},
    secret,
    only: names,
  });
  for (const subgraph of subgraphs.local) {
    served.set(subgraph.name, await serveSubgraph({ subgraph, secret, host: '127.0.0.1', port: 0, logger }));
  }
});
afterAll(async () => {
  for (const server of served.values()) await server.stop();
  await subgraphs.stop();
  await systems.stop();
  await rm(folder, { recursive: true });
});

describe('the house’s own subgraphs over HTTP', () => {
  it.each(names)(
    '%s keeps to the contract',
    async (name) => {
      const sdl = join(folder, `${name}.graphql`);
      await writeFile(sdl, subgraphSdl(name));
      let text = '';
      const code = await contract({
        url: served.get(name)?.url ?? '',
        name,
        secret,
        marketsFile,
        sdl,
        keys: ['Product:sku=N00001', 'Product:sku=N00002'],
        samples: [],
        signed: true,
        timeoutMs: 30_000,
        batch: batches[name],
        overlongBytes: 16 * 1024 * 1024,
        json: true,
        out: { write: (more) => (text += more) },
      });
      const { checks } = JSON.parse(text) as ContractReport;
      expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
      expect(code).toBe(0);
    },
    180_000,
  );
});
