import { ClientError } from '../../../platform/errors/index.ts';
import { assertMayReadCustomer, pageOf } from '../../kit/index.ts';
import type { CustomerResolvers } from '../__generated__/resolvers.ts';
import { parseCustomerReference } from '../entities.ts';
import { mergeTimeline } from '../timeline/mergeTimeline.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: parseCustomerReference,

  timeline(customer, { first, after, types }, { request }) {
    assertMayReadCustomer(request, customer.id);
    const { entries, sources, whole } = mergeTimeline([
      { system: 'crm', facts: customer.crmActivities },
      { system: 'commerce', facts: customer.shopActivities },
      { system: 'orders', facts: customer.orderActivities },
      { system: 'loyalty', facts: customer.loyaltyActivities },
    ]);
    if (sources.every(({ state }) => state === 'UNAVAILABLE')) throw new ClientError('TIMELINE_UNAVAILABLE');
    const wanted = types == null ? entries : entries.filter(({ type }) => types.includes(type));
    const page = pageOf(
      wanted.map((entry) => ({
        ...entry,
        store: entry.storeId === null ? null : { id: entry.storeId },
        product: entry.sku === null ? null : { sku: entry.sku, buyer: { id: customer.id } },
        order: entry.orderId === null ? null : { id: entry.orderId },
      })),
      { first, after },
      ({ id }) => id,
    );
    return { ...page, totalCount: whole ? page.totalCount : null, complete: whole, sources };
  },
};
