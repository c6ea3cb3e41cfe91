import type { SystemName } from './systems.ts';

/** Where each system's identity feed is asked. */
export const feedRoots: Readonly<Record<SystemName, string>> = {
  crm: 'crmIdentityChanges',
  erp: 'erpIdentityChanges',
  commerce: 'shopIdentityChanges',
  loyalty: 'loyaltyIdentityChanges',
};
