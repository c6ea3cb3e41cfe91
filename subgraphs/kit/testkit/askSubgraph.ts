import type { RequestContext } from '../../../platform/context/index.ts';
import { withDeadline } from '../../../platform/deadline/index.ts';
import type { SubgraphResponse } from '../../../platform/transport/index.ts';
import type { Subgraph } from '../subgraph.ts';

/** Asks a subgraph in this process, as the gateway would. */
export function ask(
  subgraph: Subgraph,
  context: RequestContext,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<SubgraphResponse> {
  return withDeadline(20_000, (deadline) =>
    subgraph.execute({ subgraph: subgraph.name, query, variables, context, deadline }),
  );
}

/** Asks a subgraph for entities by their representations. */
export function askEntities(
  subgraph: Subgraph,
  context: RequestContext,
  fragment: string,
  representations: readonly Readonly<Record<string, unknown>>[],
): Promise<SubgraphResponse> {
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ${fragment} } }`;
  return ask(subgraph, context, query, { r: representations });
}
