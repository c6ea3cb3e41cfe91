import { startRestStand, type RestStand } from '../../../kit/testkit/startRestStand.ts';
import type { WireMember } from './wire.ts';

/** What is in it: the first has everything. */
export const testMembers: readonly WireMember[] = Array.from({ length: 24 }, (_, index) => ({
  id: `member-${index + 1}`,
  card:
    index % 4 === 3
      ? null
      : { code: `CARD${String(index + 1).padStart(8, '0')}`, programme: 'Club', balance: 100 + index, earned: 400 + index },
}));
export const testToken = 'a-token-of-the-test';

/** A system that speaks as __vendor__ does, for tests: replace it by one that speaks as its documentation says. */
export async function startTest__Vendor__(): Promise<RestStand> {
  return startRestStand(({ path, query, headers }) => {
    if (headers.authorization !== `Bearer ${testToken}`) return { status: 401, body: { error: 'unauthorized' } };
    if (path !== '/members') return { status: 404, body: { error: 'not found' } };
    const asked = query.getAll('id');
    return { status: 200, body: { items: testMembers.filter(({ id }) => asked.includes(id)) } };
  });
}
