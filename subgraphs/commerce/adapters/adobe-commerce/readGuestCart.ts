import type { Deadline } from '../../../../platform/deadline/index.ts';
import type { AdobeClient } from './client.ts';
import { ADMIN_VIEW } from './views.ts';
import { cart, totals, type WireCart, type WireTotals } from './wire.ts';

/** A guest's cart by the vendor's own REST, two requests; null: there is none of this masked id. */
export async function readGuestCart(
  client: AdobeClient,
  id: string,
  deadline: Deadline,
): Promise<{ readonly cart: WireCart; readonly totals: WireTotals | null } | null> {
  const path = `/guest-carts/${encodeURIComponent(id)}`;
  const [own, sums] = await Promise.all([
    client.find(ADMIN_VIEW, path, cart, { deadline }),
    client.find(ADMIN_VIEW, `${path}/totals`, totals, { deadline }),
  ]);
  return own === null ? null : { cart: own, totals: sums };
}
