import type { MembershipResolvers } from '../__generated__/resolvers.ts';
import { requireCapability } from '../loaders.ts';
import { transactionPage } from '../transactionPage.ts';

export const Membership: MembershipResolvers = {
  programme: ({ value }) => value.programme,
  // The last four are enough to recognise a card by, and not enough to use it.
  maskedCard: ({ value }) => `•••• ${value.code.slice(-4)}`,
  tier: async ({ value }, _arguments, { loaders }) => loaders.tiers.load(value.code),
  balance: ({ value }) => value.balance,
  pending: async ({ value }, _arguments, { loaders }) => (await loaders.pending.load(value.code)) ?? 0,
  expiring: async ({ value }, _arguments, { loaders, port }) => {
    requireCapability(port, 'EXPIRATIONS');
    return value.expires ? ((await loaders.expirations.load(value.code)) ?? []) : [];
  },
  nextTier: async ({ value }, _arguments, { port, scope }) => {
    requireCapability(port, 'TIERS');
    const next = (await port.ladder(scope)).value.find(({ fromPoints }) => fromPoints > value.earned);
    return next === undefined ? null : { tier: next.tier, pointsMissing: next.fromPoints - value.earned };
  },
  transactions: async ({ value }, page, { loaders }) => transactionPage(value.code, page, loaders),
  provenance: ({ asOf, stale }, _arguments, { port }) => ({ system: port.system, asOf, stale }),
};
