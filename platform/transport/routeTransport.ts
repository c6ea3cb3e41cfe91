import { ClientError } from '../errors/index.ts';
import type { SubgraphTransport } from './subgraphTransport.ts';

/** Picks the transport by the subgraph's name, so that some run in process and others behind a URL. */
export function routeTransport(transports: ReadonlyMap<string, SubgraphTransport>): SubgraphTransport {
  return {
    call: async (request) => {
      const transport = transports.get(request.subgraph);
      if (transport === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
      return transport.call(request);
    },
  };
}
