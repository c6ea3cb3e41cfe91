import type { Subset } from '../subset.ts';
import type { MedusaApi } from './medusaApi.ts';
import type { House } from './seedHouse.ts';
import { WELCOME } from './seedOffers.ts';
import type { SeededMedusa, SeededOrder } from './seedMedusa.ts';

interface Parts {
  readonly house: House;
  readonly subset: Subset;
  readonly variants: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
}

interface WireOrder {
  readonly id: string;
  readonly display_id: number;
  readonly created_at: string;
  readonly total: number;
}

const address = {
  first_name: 'Lisa',
  last_name: 'Holm',
  address_1: 'Elmegade 12',
  postal_code: '2200',
  city: 'København N',
  country_code: 'dk',
} as const;

/** What customers have bought, as the back office keys it in at the prices of then, and what a storefront sells now. */
export async function createOrders(api: MedusaApi, parts: Parts): Promise<Pick<SeededMedusa, 'orders' | 'guestCart'>> {
  const { subset, variants, house } = parts;
  const orders: SeededOrder[] = [];
  for (const sale of subset.sales) {
    if (sale.lines.every(({ sku }) => variants.has(sku))) orders.push(await keyIn(api, sale, parts));
  }
  orders.push(await buyInStorefront(api, parts));
  await fulfil(api, house, orders);
  const guest = await createCart(api, parts, [
    { sku: 'N00001', quantity: 2 },
    { sku: 'N00008', quantity: 1 },
  ]);
  return { orders, guestCart: { id: guest.id, total: guest.total.toFixed(2) } };
}

async function keyIn(
  api: MedusaApi,
  sale: Subset['sales'][number],
  { house, variants, accounts }: Parts,
): Promise<SeededOrder> {
  const { draft_order: draft } = await api.admin<{ readonly draft_order: WireOrder }>('POST', 'draft-orders', {
    region_id: house.regions['DK'],
    sales_channel_id: house.salesChannel,
    customer_id: accounts.get(sale.customer),
    email: 'web@nordhavn.example',
    shipping_address: address,
    billing_address: address,
    items: sale.lines.map(({ sku, quantity, netPrice }) => ({
      variant_id: variants.get(sku),
      quantity: Number(quantity),
      unit_price: Number((Number(netPrice) * 1.25).toFixed(2)),
    })),
  });
  const { order } = await api.admin<{ readonly order: WireOrder }>(
    'POST',
    `draft-orders/${draft.id}/convert-to-order`,
    {},
  );
  return {
    id: order.id,
    number: String(order.display_id),
    origin: sale.origin,
    erpNumber: sale.customer,
    total: sale.total,
    placedAt: order.created_at,
    skus: sale.lines.map(({ sku }) => sku),
  };
}

interface Cart {
  readonly id: string;
  readonly total: number;
}

async function createCart(
  api: MedusaApi,
  { house, variants }: Parts,
  lines: readonly { readonly sku: string; readonly quantity: number }[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<Cart> {
  const { cart } = await api.store<{ readonly cart: Cart }>('POST', 'carts', {
    region_id: house.regions['DK'],
    items: lines.map(({ sku, quantity }) => ({ variant_id: variants.get(sku), quantity })),
    ...more,
  });
  return cart;
}

/** Somebody without an account: two articles, a code, delivery, and money that is only authorised. */
async function buyInStorefront(api: MedusaApi, parts: Parts): Promise<SeededOrder> {
  const lines = [
    { sku: 'N00003', quantity: 1 },
    { sku: 'N00008', quantity: 2 },
  ];
  const { id } = await createCart(api, parts, lines, {
    email: 'guest@post.example',
    shipping_address: address,
    billing_address: address,
    promo_codes: [WELCOME],
  });
  await api.store('POST', `carts/${id}/shipping-methods`, { option_id: parts.house.shippingOption });
  const { payment_collection: payment } = await api.store<{ readonly payment_collection: { readonly id: string } }>(
    'POST',
    'payment-collections',
    { cart_id: id },
  );
  await api.store('POST', `payment-collections/${payment.id}/payment-sessions`, { provider_id: 'pp_system_default' });
  const { order } = await api.store<{ readonly order: WireOrder }>('POST', `carts/${id}/complete`, {});
  return {
    id: order.id,
    number: String(order.display_id),
    origin: null,
    erpNumber: null,
    total: order.total.toFixed(2),
    placedAt: order.created_at,
    skus: lines.map(({ sku }) => sku),
  };
}

/** The first order is sent, delivered and partly given back. */
async function fulfil(api: MedusaApi, house: House, orders: readonly SeededOrder[]): Promise<void> {
  const [first] = orders;
  if (first === undefined) return;
  const { order } = await api.admin<{
    readonly order: { readonly items: readonly { id: string; quantity: number }[] };
  }>('GET', `orders/${first.id}`);
  const items = order.items.map(({ id, quantity }) => ({ id, quantity }));
  const { order: sent } = await api.admin<{ readonly order: { readonly fulfillments: readonly { id: string }[] } }>(
    'POST',
    `orders/${first.id}/fulfillments?fields=*fulfillments`,
    { items, location_id: house.location, no_notification: true },
  );
  const fulfilment = sent.fulfillments[0]?.id ?? '';
  await api.admin('POST', `orders/${first.id}/fulfillments/${fulfilment}/shipments`, {
    items,
    labels: [{ tracking_number: 'PN123456789DK', tracking_url: 'https://track.example/PN123456789DK', label_url: '#' }],
  });
  await api.admin('POST', `orders/${first.id}/fulfillments/${fulfilment}/mark-as-delivered`, {});
  const { return: begun } = await api.admin<{ readonly return: { readonly id: string } }>('POST', 'returns', {
    order_id: first.id,
    location_id: house.location,
  });
  await api.admin('POST', `returns/${begun.id}/request-items`, { items: [{ ...items[0], quantity: 1 }] });
  await api.admin('POST', `returns/${begun.id}/request`, {});
}
