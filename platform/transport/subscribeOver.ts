import { ClientError } from '../errors/index.ts';
import type { SubgraphSubscription, SubgraphTransport, SubscriptionAnswer } from './subgraphTransport.ts';

/** Subscribes over a transport. Throws NOT_SUPPORTED where it delivers no streams. */
export async function subscribeOver(
  transport: SubgraphTransport,
  request: SubgraphSubscription,
): Promise<SubscriptionAnswer> {
  if (transport.subscribe === undefined) throw new ClientError('NOT_SUPPORTED');
  return transport.subscribe(request);
}
