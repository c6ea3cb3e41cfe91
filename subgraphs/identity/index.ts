import { parseEnv } from '../../platform/env/index.ts';
import { createSubgraph } from '../kit/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';
import { identityConfig } from './config.ts';
import type { IdentityContext } from './context.ts';
import { createCrosswalk } from './crosswalk/crosswalk.ts';
import { firstReading } from './crosswalk/firstReading.ts';
import { createReadPart, followIdentityFeeds } from './crosswalk/followFeeds.ts';
import { createKeyedHash, hashKey } from './crosswalk/hashing.ts';
import { fieldSources } from './fieldSources.ts';
import { createIdentityLoaders } from './loaders.ts';
import { migrations } from './migrations.ts';
import { resolvers } from './resolvers/index.ts';
import { createSaleOwners } from './saleOwners.ts';

export { duplicatePeople, type PeopleLook } from './duplicatePeople.ts';

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
  const readPart = createReadPart(dependencies);
  const followers = followIdentityFeeds({ dependencies, readPart, store, hash, intervalMs: config.IDENTITY_POLL_MS });
  let firstRound: Promise<void> | undefined;

  async function readOnce(): Promise<void> {
    await firstReading({ dependencies, readPart, store, hash });
    for (const follower of followers) follower.start();
  }

  return createSubgraph<IdentityContext>({
    name: 'identity',
    resolvers,
    logger,
    sources: fieldSources(config.IDENTITY_POLL_MS),
    createContext: (base) => ({ ...base, clock, crosswalk, saleOwners, loaders: createIdentityLoaders(crosswalk) }),
    // Begun by the first question for readiness: the feeds are other subgraphs' and those must stand first.
    ready: () => (firstRound ??= readOnce()),
    caughtUp: async () => {
      await Promise.all(followers.map((follower) => follower.catchUp()));
    },
    stop: async () => {
      await Promise.all(followers.map((follower) => follower.stop()));
    },
  });
}
