export { assertMayReadCustomer, assertServiceCaller, hasScope, mayReadCustomer, notFoundOrNotYours } from './access.ts';
export type { SubgraphContext, SubgraphDependencies } from './context.ts';
export { factsOrUnavailable, type FactHeader } from './facts.ts';
export { decodeCursor, encodeCursor, MAX_PAGE_SIZE, pageOf, pageSize, toPage } from './paging.ts';
export type { Page, PageArguments, PageInfo } from './paging.ts';
export { createSubgraph, type Subgraph, type SubgraphParts } from './subgraph.ts';
export type { WebhookHandler, WebhookReply, WebhookRequest } from './webhook.ts';
