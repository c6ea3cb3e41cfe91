import { assertMayReadCustomer, notFoundOrNotYours } from '../../kit/index.ts';
import type { CustomerResolvers } from '../__generated__/resolvers.ts';
import type { IdentityContext } from '../context.ts';
import type { LinkedRecord } from '../crosswalk/crosswalk.ts';
import type { SystemName } from '../crosswalk/systems.ts';
import { parseCustomerReference } from '../entities.ts';
import type { CustomerReference } from '../entities.ts';

/** null = the system's records are not known yet; [] = linked to nothing there. */
async function linkedIn(
  system: SystemName,
  { id }: CustomerReference,
  { loaders }: IdentityContext,
): Promise<readonly string[] | null> {
  const [survivor, known] = await Promise.all([loaders.survivor.load(id), loaders.knownSystems()]);
  if (survivor === null || !known.has(system)) return null;
  return idsIn(system, await loaders.records.load(survivor));
}

function idsIn(system: LinkedRecord['system'], records: readonly LinkedRecord[] | null): readonly string[] {
  return (records ?? []).filter((record) => record.system === system).map((record) => record.id);
}

export const Customer: CustomerResolvers = {
  async __resolveReference(reference, { loaders }) {
    const { id } = parseCustomerReference(reference);
    const survivor = await loaders.survivor.load(id);
    if (survivor === null) throw notFoundOrNotYours('customer');
    return { id: survivor };
  },

  async identifiers({ id }, _arguments, { request, loaders }) {
    assertMayReadCustomer(request, id);
    const identifiers = (await loaders.identifiers.load(id)) ?? [];
    return identifiers.map((identifier) => ({
      type: identifier.type,
      maskedValue: identifier.masked,
      assurance: identifier.verified ? 'VERIFIED' : 'CLAIMED',
      verifiedAt: identifier.verifiedAt,
      source: identifier.system,
    }));
  },

  async mergedFrom({ id }, _arguments, { request, loaders }) {
    assertMayReadCustomer(request, id);
    return (await loaders.mergedFrom.load(id)) ?? [];
  },

  canonicalId: ({ id }) => id,
  crmIds: (customer, _arguments, context) => linkedIn('crm', customer, context),
  erpNumbers: (customer, _arguments, context) => linkedIn('erp', customer, context),
  shopIds: (customer, _arguments, context) => linkedIn('commerce', customer, context),
  memberIds: (customer, _arguments, context) => linkedIn('loyalty', customer, context),
  async clubCards({ id }, _arguments, { loaders }) {
    return (await loaders.knownSystems()).has('loyalty') ? ((await loaders.cards.load(id)) ?? []) : null;
  },
  async paymentTokens({ id }, _arguments, { loaders }) {
    return idsIn('payment', await loaders.records.load(id));
  },
};
