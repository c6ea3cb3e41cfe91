import type { SubgraphContext } from '../kit/index.ts';

/** What the resolvers of engagement get: all they need is in the representations. */
export type EngagementContext = SubgraphContext;
