/** The roles that a token may carry. */
export const roles = ['customer', 'associate', 'agent', 'marketer', 'integrator', 'visitor'] as const;

export type Role = (typeof roles)[number];

const associate = [
  'customers:read',
  'customers:identify',
  'customers:contact',
  'orders:read',
  'loyalty:read',
  'carts:read',
  'offers:read',
  'tills:read',
] as const;

/** What the development issuer grants each role; another issuer puts its own scopes into its tokens. */
export const roleScopes: Readonly<Record<Role, readonly string[]>> = Object.freeze({
  customer: ['customer:self'],
  associate,
  agent: [...associate, 'fields:read', 'cases:read', 'engagement:read', 'consents:read', 'timeline:read'],
  // Campaign work needs figures and consents, never the person.
  marketer: ['engagement:read', 'offers:read', 'consents:read'],
  integrator: ['fields:read', 'prices:explain', 'prices:at', 'prices:revoke', 'tills:read'],
  visitor: [],
});
