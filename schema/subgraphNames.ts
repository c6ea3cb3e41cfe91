/** Every subgraph of the graph, in the order in which they are composed, started and listed. */
export const subgraphNames = [
  'identity',
  'erp',
  'crm',
  'commerce',
  'loyalty',
  'pos',
  'pricing',
  'orders',
  'engagement',
] as const;

export type SubgraphName = (typeof subgraphNames)[number];
