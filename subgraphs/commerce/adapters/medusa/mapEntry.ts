import type { SaleEntry } from '../../__generated__/resolvers.ts';
import type { WireOrderEntry } from './wire.ts';

export function mapEntry(wire: WireOrderEntry): SaleEntry {
  // Whoever buys as a guest is a customer to Medusa too, one without an account.
  const customerId = wire.customer?.has_account === true ? (wire.customer_id ?? null) : null;
  return {
    reference: `order:${wire.id}`,
    number: numberOf(wire),
    originNumber: null,
    channel: 'WEB',
    storeId: null,
    placedAt: wire.created_at,
    modifiedAt: wire.updated_at,
    customerId,
    clubCard: null,
    paymentToken: null,
    guestEmail: customerId === null ? (wire.email?.toLowerCase() ?? null) : null,
    deleted: false,
  };
}

/** As the shop shows it to customers and connectors. */
export function numberOf({ custom_display_id: own, display_id: counted, id }: WireOrderEntry): string {
  return own ?? counted ?? id;
}
