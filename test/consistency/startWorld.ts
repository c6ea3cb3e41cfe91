import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../cli/compile.mjs';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '../../gateway/index.ts';
import { seededRandom } from '../../legacy/kit/random.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';
import { startErpProxy, type ErpProxy } from './erpProxy.ts';
import { monotonicNow } from './monotonicNow.ts';
import { startNoticeDesk, type NoticeDesk } from './noticeDesk.ts';
import { createPriceWriter, type PriceWriter } from './priceWriter.ts';
import { startRedisLink, type RedisLink } from './redisLink.ts';
import { startRedisServer, type RedisServer } from './redisServer.ts';
import { startPart, type Part } from './startPart.ts';

export interface WorldOptions {
  /** A PostgreSQL server in which a database is made for the run. */
  readonly postgresUrl: string;
  readonly redisProgram: string;
  readonly nodes: readonly string[];
  /** The one whose caches hear of nothing, for the checker to find. */
  readonly deafNode?: string;
  readonly ttlMs: number;
  readonly staleMs: number;
  readonly watchMs: number;
  readonly seed: number;
  /** Business time at the beginning, milliseconds since 1970. */
  readonly startAt: number;
}

export interface WorldNode {
  readonly name: string;
  /** null: it is not running. */
  url(): string | null;
  /** Its way to the ERP. */
  readonly erp: ErpProxy;
  /** Its way to Redis. */
  readonly redis: RedisLink;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Nodes of the product, each a process, over one PostgreSQL, one Redis and one set of embedded systems. */
export interface World {
  readonly nodes: readonly WorldNode[];
  readonly redis: RedisServer;
  readonly notices: NoticeDesk;
  readonly writer: PriceWriter;
  readonly issuer: DevelopmentIssuer;
  /** From monotonic to business time, in milliseconds. */
  distance(): number;
  /** Sets every business clock, that of the embedded systems first. */
  setClock(distance: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startWorld(options: WorldOptions): Promise<World> {
  const running: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    const failures: unknown[] = [];
    // One that cannot be stopped keeps no other running.
    for (const part of running.splice(0).reverse()) await part.stop().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'The world did not stop whole.');
  };
  try {
    return { ...(await start(options, running)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: WorldOptions, running: { stop(): Promise<void> }[]): Promise<Omit<World, 'stop'>> {
  let distance = options.startAt - monotonicNow();
  const dataDir = await mkdtemp(join(tmpdir(), 'samklang-consistency-'));
  running.push({ stop: () => rm(dataDir, { recursive: true, force: true }) });
  const program = await compileWorld(running);
  const databaseUrl = await makeDatabase(options.postgresUrl, running);
  const redis = await startRedisServer(options.redisProgram);
  running.push(redis);
  const legacy = await startPart(program, 'legacyProcess.js', { distance, env: {}, dataDir, isDeaf: false });
  running.push({ stop: () => legacy.kill() });
  const issuer = await openDevelopmentIssuer(dataDir);

  const notices = await startNoticeDesk(seededRandom(`${options.seed} notices`));
  running.push(notices);
  const secret = randomUUID().repeat(2);
  const nodes: WorldNode[] = [];
  const parts = new Map<string, Part>();
  for (const name of options.nodes) {
    const erp = await startErpProxy(legacy.url, seededRandom(`${options.seed} ${name}`));
    const link = await startRedisLink(redis.url);
    running.push(erp, link);
    const env = {
      ...legacy.settings,
      ...{
        PORT: '0',
        DATABASE_URL: databaseUrl,
        REDIS_URL: link.url,
        ...{ ERP_WEBHOOK_URL: notices.url, ERP_WEBHOOK_SECRET: secret },
        // A busy machine is not a Redis that fails.
        REDIS_TIMEOUT_MS: '1000',
        IDENTITY_KEY: '5'.repeat(64),
      },
      ERP_URL: (legacy.settings['ERP_URL'] ?? '').replace(legacy.url, erp.url),
      ERP_DISPLAY_TTL_MS: String(options.ttlMs),
      ERP_STALE_IF_ERROR_MS: String(options.staleMs),
      ERP_CHANGES_MS: String(options.watchMs),
      ERP_TIMEOUT_MS: '2000',
      // Of the 6,000 that one user may ask in five minutes, who writes the prices included.
      ERP_REQUESTS: String(Math.floor(5_000 / options.nodes.length)),
      // Beside prices little is to happen, so that a small machine is busy with these.
      ...Object.fromEntries(['IDENTITY', 'ORDERS', 'PRICING'].map((feed) => [`${feed}_POLL_MS`, '3600000'])),
      ...{ COMMERCE_DISPLAY_TTL_MS: '600000', COMMERCE_TIMEOUT_MS: '10000' },
      ...{ LIMIT_LOOP_DELAY_MS: '10000', CLIENT_PLAN_MISSES: '0', PLANNER: 'inline', PLAN_TIMEOUT_MS: '20000' },
    };
    const node: WorldNode = {
      name,
      url: () => parts.get(name)?.url ?? null,
      erp,
      redis: link,
      kill: async () => {
        const part = parts.get(name);
        parts.delete(name);
        await part?.kill();
      },
      start: async () => {
        const begun = distance;
        const part = await startPersistently(program, 'nodeProcess.js', {
          distance,
          env,
          dataDir,
          isDeaf: name === options.deafNode,
        });
        // The clocks may have been set while it started.
        if (begun !== distance) await part.setClock(distance);
        parts.set(name, part);
      },
    };
    nodes.push(node);
    running.push({ stop: () => node.kill() });
  }
  notices.serve(() => nodes.flatMap((node) => node.url() ?? []));
  // The first makes the tables and reads the systems for all.
  const [first, ...others] = nodes;
  await first?.start();
  await Promise.all(others.map((node) => node.start()));
  return {
    nodes,
    redis,
    notices,
    writer: createPriceWriter(legacy.settings),
    issuer,
    distance: () => distance,
    setClock: async (to) => {
      distance = to;
      await legacy.setClock(to);
      await Promise.all([...parts.values()].map((part) => part.setClock(to)));
    },
  };
}

const MOST_STARTS = 4;

/** As whoever runs nodes does: one that ends while it starts, such as for a database that answers too late, is started again. */
async function startPersistently(...how: Parameters<typeof startPart>): Promise<Part> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startPart(...how);
    } catch (error) {
      if (attempt === MOST_STARTS) throw error;
    }
  }
}

const root = new URL('../..', import.meta.url).pathname;

/** The program as it stands now, so that every node runs the same; below the sources, where its packages are found. */
async function compileWorld(running: { stop(): Promise<void> }[]): Promise<string> {
  const program = join(root, '.cache', 'consistency', randomUUID());
  running.push({ stop: () => rm(program, { recursive: true, force: true }) });
  await compile(root, program, ['test']);
  return program;
}

async function makeDatabase(postgresUrl: string, running: { stop(): Promise<void> }[]): Promise<string> {
  const server = await openStore({ databaseUrl: postgresUrl, logger: createLogger({ name: 'test', level: 'silent' }) });
  const name = `consistency_${randomUUID().replaceAll('-', '')}`;
  await server.execute(`create database ${name}`);
  running.push({
    stop: async () => {
      await server.execute(`drop database ${name} with (force)`);
      await server.close();
    },
  });
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}
