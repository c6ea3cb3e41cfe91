import type { SaleSystem } from './saleSystems.ts';

/** Where each system's changes of sales are asked. */
export const feedRoots: Readonly<Record<SaleSystem, string>> = {
  erp: 'erpSaleChanges',
  commerce: 'shopSaleChanges',
};
