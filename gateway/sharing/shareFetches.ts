import { subscribeOver } from '../../platform/transport/index.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../platform/transport/index.ts';
import { contextKey } from './contextKey.ts';
import { createSharing } from './createSharing.ts';

/** A transport over which equal reads that are under way at the same time are made once, whichever requests they are for. */
export function shareFetches(transport: SubgraphTransport, onShared: () => void): SubgraphTransport {
  const sharing = createSharing<SubgraphResponse>(onShared);
  return {
    call: async (request) => {
      if (!isRead(request)) return transport.call(request);
      const { subgraph, query, operationName, variables, context, deadline } = request;
      const key = JSON.stringify([subgraph, query, operationName ?? null, variables, contextKey(context)]);
      return sharing.share(key, deadline, (own) => transport.call({ ...request, deadline: own }));
    },
    ...(transport.subscribe === undefined ? {} : { subscribe: (request) => subscribeOver(transport, request) }),
  };
}

/** Only what says that it is a query: a change is made as often as it is asked for. */
function isRead({ query }: SubgraphRequest): boolean {
  return /^\s*(?:query\b|\{)/.test(query);
}
