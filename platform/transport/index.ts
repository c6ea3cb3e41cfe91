export type { InProcessSubgraph, SubgraphError, SubgraphRequest } from './subgraphTransport.ts';
export type {
  SubgraphResponse,
  SubgraphSubscription,
  SubgraphTransport,
  SubscriptionAnswer,
} from './subgraphTransport.ts';
export { createInProcessTransport, type InProcessTransportOptions } from './createInProcessTransport.ts';
export { createHttpTransport, type HttpTransport, type HttpTransportOptions } from './createHttpTransport.ts';
export { isStream } from './isStream.ts';
export { subscribeOver } from './subscribeOver.ts';
export { routeTransport } from './routeTransport.ts';
export { callHeaders } from './callHeaders.ts';
export { verifyIncomingCall, type IncomingCall } from './verifyIncomingCall.ts';
