import { ClientError } from '../errors/index.ts';
import { subscribeOver } from './subscribeOver.ts';
import type { SubgraphTransport } from './subgraphTransport.ts';

/** Picks the transport by the subgraph's name, so that some run in process and others behind a URL. */
export function routeTransport(transports: ReadonlyMap<string, SubgraphTransport>): SubgraphTransport {
  const routeOf = (subgraph: string): SubgraphTransport => {
    const transport = transports.get(subgraph);
    if (transport === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
    return transport;
  };
  return {
    call: async (request) => routeOf(request.subgraph).call(request),
    subscribe: async (request) => subscribeOver(routeOf(request.subgraph), request),
  };
}
