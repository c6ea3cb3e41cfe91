import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { withoutSecurity } from '../../supergraph/withoutSecurity.ts';
import type { Planner } from './planner.ts';

/** A planner with what it was built of. */
export interface InlinePlanner extends Planner {
  readonly supergraph: Supergraph;
}

/**
 * Apollo's planner in this thread: nothing else runs while it plans. What has no `@defer` is planned alike with and without `defer`.
 * @param supergraph as composed, security directives included
 * @param defer whether clients may use `@defer`: not every executor can run the plans of it
 * @throws when the supergraph is not valid
 */
export function createInlinePlanner(supergraph: DocumentNode, defer = true): InlinePlanner {
  const built = Supergraph.build(withoutSecurity(supergraph), { validateSupergraph: true });
  const api = built.apiSchema();
  const planner = new QueryPlanner(built, {
    reuseQueryFragments: false,
    incrementalDelivery: { enableDefer: defer },
  });
  return {
    supergraph: built,
    schema: api.toGraphQLJSSchema({ includeDefer: defer }),
    plan: async (document, operationName) =>
      planner.buildQueryPlan(
        operationFromDocument(api, document, { ...(operationName === null ? {} : { operationName }), validate: false }),
      ),
    stop: async () => undefined,
  };
}
