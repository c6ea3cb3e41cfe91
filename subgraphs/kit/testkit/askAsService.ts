import { loadMarkets } from '../../../platform/context/index.ts';
import { withDeadline } from '../../../platform/deadline/index.ts';
import type { SubgraphResponse } from '../../../platform/transport/index.ts';
import { serviceContext } from '../serviceContext.ts';
import type { Subgraph } from '../subgraph.ts';

const clock = { now: () => new Date('2026-11-20T09:00:00.000Z') };

/** Asks a subgraph as the service principal, in the default market. */
export async function askAsService(
  subgraph: Subgraph,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<SubgraphResponse> {
  const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
  const context = serviceContext({ clock, markets }, 'test');
  return withDeadline(10_000, (deadline) =>
    subgraph.execute({ subgraph: subgraph.name, query, variables, context, deadline }),
  );
}

/** The error code of each path, such as `store` or `_entities.0.name`. */
export function codesByPath({ errors = [] }: SubgraphResponse): Readonly<Record<string, unknown>> {
  return Object.fromEntries(errors.map(({ path, extensions }) => [(path ?? []).join('.'), extensions?.['code']]));
}
