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
  'registry',
] as const;

export type SubgraphName = (typeof subgraphNames)[number];
