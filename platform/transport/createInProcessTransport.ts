import { raceDeadline, throwIfEnded } from '../deadline/index.ts';
import { ClientError } from '../errors/index.ts';
import { untilAborted } from '../events/index.ts';
import { createBulkhead, type Bulkhead } from '../http/index.ts';
import { isStream } from './isStream.ts';
import type { InProcessSubgraph, SubgraphTransport, SubscriptionAnswer } from './subgraphTransport.ts';

export interface InProcessTransportOptions {
  /** Operations that one subgraph works on at once; more wait. */
  readonly concurrency?: number;
  /** Operations that may wait for one subgraph; more are refused with SUBGRAPH_UNAVAILABLE. */
  readonly queue?: number;
}

/** Calls subgraphs that run in this process. The map may be filled after this: it is read at each call. */
export function createInProcessTransport(
  subgraphs: ReadonlyMap<string, InProcessSubgraph>,
  options: InProcessTransportOptions = {},
): SubgraphTransport {
  const { concurrency = 64, queue = 1024 } = options;
  const bulkheads = new Map<string, Bulkhead>();
  const bulkheadOf = (name: string): Bulkhead => {
    const known = bulkheads.get(name) ?? createBulkhead({ concurrency, queue, full: 'SUBGRAPH_UNAVAILABLE' });
    bulkheads.set(name, known);
    return known;
  };
  return {
    call: async (request) => {
      const subgraph = subgraphs.get(request.subgraph);
      if (subgraph === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
      throwIfEnded(request.deadline);
      const work = bulkheadOf(request.subgraph).run(() => subgraph.execute(request), request.deadline);
      return raceDeadline(work, request.deadline);
    },
    subscribe: async (request) => {
      const subgraph = subgraphs.get(request.subgraph);
      if (subgraph === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
      const begin = async (): Promise<SubscriptionAnswer> => {
        if (subgraph.subscribe === undefined) throw new ClientError('NOT_SUPPORTED');
        return subgraph.subscribe(request);
      };
      throwIfEnded(request.deadline);
      const work = bulkheadOf(request.subgraph).run(begin, request.deadline);
      const answer = await raceDeadline(work, request.deadline);
      return isStream(answer) ? untilAborted(answer, request.signal) : answer;
    },
  };
}
