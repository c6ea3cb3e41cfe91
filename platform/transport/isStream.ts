import type { SubgraphResponse, SubscriptionAnswer } from './subgraphTransport.ts';

/** Whether a subscription has begun; if not, the answer says why. */
export function isStream(answer: SubscriptionAnswer): answer is AsyncIterable<SubgraphResponse> {
  return Symbol.asyncIterator in answer;
}
