import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from '../../platform/env/index.ts';
import { createSubgraph } from '../kit/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';
import { identityConfig } from './config.ts';
import type { IdentityContext } from './context.ts';
import { createCrosswalk } from './crosswalk/crosswalk.ts';
import { followIdentityFeeds } from './crosswalk/followFeeds.ts';
import { createKeyedHash, hashKey } from './crosswalk/hashing.ts';
import { createIdentityLoaders } from './loaders.ts';
import { migrations } from './migrations.ts';
import { resolvers } from './resolvers/index.ts';
import { createSaleOwners } from './saleOwners.ts';

/** Systems that start beside us need a moment; one that is closed must not keep the rest from being ready. */
const FIRST_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 2_000;

/**
 * The identity subgraph: recognises customers and keeps the crosswalk of all systems' records, followed from their change feeds.
 * Ready once each feed was read to its end or found to be out of reach; those out of reach are tried again.
 */
export async function createIdentitySubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { logger, clock } = dependencies;
  const config = parseEnv(identityConfig, dependencies.env);
  const store = await dependencies.store();
  await store.migrate('identity', migrations);
  const hash = createKeyedHash(await hashKey(store, config.IDENTITY_KEY));
  const crosswalk = createCrosswalk(store, hash);
  const saleOwners = createSaleOwners(dependencies.internalGraph);
  const feeds = followIdentityFeeds({ dependencies, store, hash, intervalMs: config.IDENTITY_POLL_MS });
  let firstRound: Promise<void> | undefined;

  async function readOnce(): Promise<void> {
    await Promise.all(
      feeds.map(async ({ system, follower }) => {
        for (let attempt = 1; attempt <= FIRST_ATTEMPTS; attempt += 1) {
          try {
            await follower.catchUp();
            break;
          } catch (error) {
            logger.warn('identity feed is out of reach', { source: system, attempt, err: error });
            if (attempt < FIRST_ATTEMPTS) await sleep(FIRST_PAUSE_MS);
          }
        }
        follower.start();
      }),
    );
  }

  return createSubgraph<IdentityContext>({
    name: 'identity',
    resolvers,
    logger,
    createContext: (base) => ({ ...base, clock, crosswalk, saleOwners, loaders: createIdentityLoaders(crosswalk) }),
    // Begun by the first question for readiness: the feeds are other subgraphs' and those must stand first.
    ready: () => (firstRound ??= readOnce()),
    stop: async () => {
      await Promise.all(feeds.map(({ follower }) => follower.stop()));
    },
  });
}
