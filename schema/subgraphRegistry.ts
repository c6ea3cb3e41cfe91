/**
 * Every subgraph of the graph, one line each: its name, which is its folder's, and what makes it. The order is that in which they are
 * composed, started and listed. Names, composition, generated types and the composition root follow from these lines; a module is loaded
 * only where its subgraph runs.
 */
export const subgraphRegistry = {
  identity: async () => (await import('../subgraphs/identity/index.ts')).createIdentitySubgraph,
  erp: async () => (await import('../subgraphs/erp/index.ts')).createErpSubgraph,
  crm: async () => (await import('../subgraphs/crm/index.ts')).createCrmSubgraph,
  commerce: async () => (await import('../subgraphs/commerce/index.ts')).createCommerceSubgraph,
  loyalty: async () => (await import('../subgraphs/loyalty/index.ts')).createLoyaltySubgraph,
  pos: async () => (await import('../subgraphs/pos/index.ts')).createPosSubgraph,
  pricing: async () => (await import('../subgraphs/pricing/index.ts')).createPricingSubgraph,
  orders: async () => (await import('../subgraphs/orders/index.ts')).createOrdersSubgraph,
  engagement: async () => (await import('../subgraphs/engagement/index.ts')).createEngagementSubgraph,
  registry: async () => (await import('../subgraphs/registry/index.ts')).createRegistrySubgraph,
};
