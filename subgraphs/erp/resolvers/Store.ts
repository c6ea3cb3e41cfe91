import type { StoreResolvers } from '../__generated__/resolvers.ts';
import type { ErpContext } from '../context.ts';
import { parseStoreReference, type StoreReference } from '../entities.ts';
import { requireCapability } from '../loaders.ts';
import type { Place } from '../port.ts';

export const Store: StoreResolvers = {
  __resolveReference: parseStoreReference,
  gln: async (store, _arguments, context) => (await placeOf(store, context))?.gln ?? null,
  name: async (store, _arguments, context) => (await placeOf(store, context))?.name ?? null,
  address: async (store, _arguments, context) => (await placeOf(store, context))?.address ?? null,
  geo: async (store, _arguments, context) => (await placeOf(store, context))?.geo ?? null,
  partner: async (store, _arguments, context) => (await placeOf(store, context))?.partner ?? null,
  openingHours: async (store, _arguments, context) => (await placeOf(store, context))?.openingHours ?? null,
  services: async (store, _arguments, context) => (await placeOf(store, context))?.services ?? null,
};

async function placeOf({ id }: StoreReference, { port, scope }: ErpContext): Promise<Place | null> {
  requireCapability(port, 'STORES');
  const { value } = await port.places(scope);
  return value.find((place) => place.id === id) ?? null;
}
