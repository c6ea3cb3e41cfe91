import { ClientError } from '../../../platform/errors/index.ts';
import {
  assertMayReadCustomer,
  factsOrUnavailable,
  freshness,
  mayReadCustomer,
  notFoundOrNotYours,
  type Reading,
} from '../../kit/index.ts';
import type { CustomerResolvers } from '../__generated__/resolvers.ts';
import { activitiesOf, noActivities } from '../activityFacts.ts';
import type { CommerceContext } from '../context.ts';
import { parseCustomerReference, type CustomerReference } from '../entities.ts';
import { linkedAccounts } from '../linkedAccounts.ts';
import { requireCapability } from '../loaders.ts';
import { noOffers, offersForGroups } from '../offerFacts.ts';
import { mayReadCarts } from '../ownLists.ts';
import { presentCart, presentWishlists, provenance } from '../present.ts';

/** For facts: not readable by this caller is a value, not an error. */
function assertFactsFor({ id }: CustomerReference, { request }: CommerceContext): void {
  if (!mayReadCustomer(request, id)) throw new ClientError('FORBIDDEN');
}

function assertMayReadLists({ id }: CustomerReference, what: 'cart' | 'wish list', { request }: CommerceContext): void {
  assertMayReadCustomer(request, id);
  if (!mayReadCarts(request)) throw notFoundOrNotYours(what);
}

function known<T>(readings: readonly (Reading<T> | null)[]): Reading<T>[] {
  return readings.filter((reading) => reading !== null);
}

export const Customer: CustomerResolvers = {
  __resolveReference: parseCustomerReference,

  account: async (customer, _arguments, { request, loaders, port }) => {
    assertMayReadCustomer(request, customer.id);
    const accountIds = linkedAccounts(customer);
    const readings = known(await loaders.accounts.loadMany(accountIds));
    const [oldest, ...others] = readings.toSorted((a, b) => (a.value.createdAt < b.value.createdAt ? -1 : 1));
    if (oldest === undefined) return null;
    const { id, createdAt } = oldest.value;
    return { id, createdAt, accountIds, provenance: provenance(port.system, freshness([oldest, ...others])) };
  },

  cart: async (customer, _arguments, context) => {
    assertMayReadLists(customer, 'cart', context);
    const readings = known(await context.loaders.cartsOf.loadMany(linkedAccounts(customer)));
    const newest = readings.toSorted((a, b) => (a.value.updatedAt < b.value.updatedAt ? 1 : -1));
    const cart = newest.find(({ value }) => value.lines.length > 0) ?? newest[0];
    return cart === undefined ? null : presentCart(cart, { id: customer.id }, context.port.system);
  },

  wishlist: async (customer, _arguments, context) => {
    assertMayReadLists(customer, 'wish list', context);
    const [first, ...others] = known(await context.loaders.wishlistsOf.loadMany(linkedAccounts(customer)));
    return first === undefined ? null : presentWishlists([first, ...others], { id: customer.id }, context.port.system);
  },

  product: async (customer, { sku }, { request, loaders }) => {
    assertMayReadCustomer(request, customer.id);
    const reading = await loaders.products.load({ by: 'sku', value: sku });
    return reading === null ? null : { sku, buyer: { id: customer.id } };
  },

  shopActivities: (customer, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        assertFactsFor(customer, context);
        return activitiesOf(linkedAccounts(customer), context);
      },
      noActivities,
      context.logger,
    ),

  shopOfferFacts: (customer, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        assertFactsFor(customer, context);
        requireCapability(context.port, 'OFFERS');
        const [offers, accounts] = await Promise.all([
          context.port.offers(context.scope),
          context.loaders.accounts.loadMany(linkedAccounts(customer)),
        ]);
        return offersForGroups(
          offers,
          known(accounts).flatMap(({ value }) => value.groups),
        );
      },
      noOffers,
      context.logger,
    ),
};
