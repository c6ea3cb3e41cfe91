/** The systems that hold sales, by the names of the subgraphs that wrap them. */
export const saleSystems = ['erp', 'commerce'] as const;

export type SaleSystem = (typeof saleSystems)[number];
