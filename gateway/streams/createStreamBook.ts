import { ClientError } from '../../platform/errors/index.ts';
import type { StreamConfig } from '../config.ts';
import type { GatewayMetrics } from '../gatewayMetrics.ts';

export type StreamTransport = 'sse' | 'websocket';

/** Counts what streams, so that no client takes all there is. */
export interface StreamBook {
  /**
   * Counts an operation in and answers how to count it out.
   * @throws ClientError STREAM_LIMIT_REACHED for this client, OVERLOADED for all.
   */
  enter(client: string, transport: StreamTransport): () => void;
}

export function createStreamBook(limits: StreamConfig, metrics: GatewayMetrics): StreamBook {
  const byClient = new Map<string, number>();
  let total = 0;
  return {
    enter: (client, transport) => {
      const own = byClient.get(client) ?? 0;
      if (own >= limits.perClient) throw new ClientError('STREAM_LIMIT_REACHED');
      if (total >= limits.total) {
        metrics.shed.inc({ reason: 'streams', priority: 'unknown' });
        throw new ClientError('OVERLOADED');
      }
      total += 1;
      byClient.set(client, own + 1);
      metrics.streams.inc({ transport });
      let left = false;
      return () => {
        if (left) return;
        left = true;
        total -= 1;
        metrics.streams.dec({ transport });
        const rest = (byClient.get(client) ?? 1) - 1;
        if (rest > 0) byClient.set(client, rest);
        else byClient.delete(client);
      };
    },
  };
}
