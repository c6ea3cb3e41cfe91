import { startRestStand, type RestStand } from '../../../kit/testkit/startRestStand.ts';
import type { WireContact } from './wire.ts';

/** What is in it: the first has everything. */
export const testContacts: readonly WireContact[] = Array.from({ length: 24 }, (_, index) => ({
  id: `contact-${index + 1}`,
  company: index % 5 === 4,
  firstName: index % 5 === 4 ? null : 'Anna',
  lastName: `Sample ${index + 1}`,
  email: index % 2 === 0 ? `Anna.${index + 1}@Example.com` : null,
  phone: index % 3 === 0 ? '20 12 34 56' : null,
  street: 'Strandvej 1',
  postalCode: '2900',
  city: 'Hellerup',
  country: 'DK',
}));
export const testToken = 'a-token-of-the-test';

/** A system that speaks as __vendor__ does, for tests: replace it by one that speaks as its documentation says. */
export async function startTest__Vendor__(): Promise<RestStand> {
  return startRestStand(({ path, query, headers }) => {
    if (headers.authorization !== `Bearer ${testToken}`) return { status: 401, body: { error: 'unauthorized' } };
    if (path !== '/contacts') return { status: 404, body: { error: 'not found' } };
    const asked = query.getAll('id').map((id) => id.toLowerCase());
    return { status: 200, body: { items: testContacts.filter(({ id }) => asked.includes(id)) } };
  });
}
