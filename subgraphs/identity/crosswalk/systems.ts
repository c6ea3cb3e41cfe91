import type { IdentifierType } from '../__generated__/resolvers.ts';

/** The systems whose customer records the crosswalk links, by the names of the subgraphs that wrap them. */
export const systemNames = ['crm', 'erp', 'commerce', 'loyalty'] as const;

export type SystemName = (typeof systemNames)[number];

const ownIdTypes: Readonly<Record<SystemName, IdentifierType | null>> = {
  crm: 'CRM_ID',
  erp: 'ERP_NUMBER',
  commerce: 'SHOP_ID',
  loyalty: null,
};

/** The identifier type under which other systems name a record of this one; null when none does. */
export function ownIdType(system: SystemName): IdentifierType | null {
  return ownIdTypes[system];
}
