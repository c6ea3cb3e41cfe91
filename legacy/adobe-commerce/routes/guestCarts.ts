import { z } from 'zod';
import type { GuestCarts } from '../guestCarts.ts';
import { refuse } from '../problem.ts';
import { float } from '../floats.ts';
import type { Endpoint } from './route.ts';

/** An amount of pieces as a client of the vendor writes it. */
export const quantitySchema = z.union([z.number().positive().max(99_999), z.string().regex(/^\d{1,5}(\.\d{1,5})?$/)]);
const itemSchema = z.strictObject({
  cartItem: z.strictObject({ quote_id: z.string().optional(), sku: z.string().min(1), qty: quantitySchema }),
});

/** Beginning a guest's cart and filling it. Whoever knows its masked id may. */
export function guestCartEndpoints(guests: GuestCarts): Endpoint[] {
  const resource = 'anonymous';
  return [
    {
      method: 'POST',
      path: '/guest-carts',
      resource,
      handle: ({ request, scope }) => {
        const mask = guests.begin(scope);
        request.noteWrite({ operation: 'create', entity: 'guest-carts', key: mask });
        return mask;
      },
    },
    {
      method: 'POST',
      path: '/guest-carts/:cartId/items',
      resource,
      handle: ({ request, scope }) => {
        const mask = request.params['cartId'] ?? '';
        const asked = itemSchema.safeParse(request.json());
        if (!asked.success)
          return refuse(400, '"%fieldName" is required. Enter and try again.', { fieldName: 'cartItem' });
        const { sku, qty } = asked.data.cartItem;
        const line = guests.add(mask, sku, String(qty), scope);
        request.noteWrite({ operation: 'update', entity: 'guest-carts', key: mask, data: { sku, qty } });
        return {
          item_id: line.itemId,
          sku: line.sku,
          qty: float(line.quantity),
          name: line.name,
          price: float(line.unitPrice),
          product_type: 'simple',
          quote_id: mask,
        };
      },
    },
    {
      method: 'PUT',
      path: '/guest-carts/:cartId/coupons/:code',
      resource,
      handle: ({ request }) => {
        const mask = request.params['cartId'] ?? '';
        guests.setCoupon(mask, request.params['code'] ?? '');
        request.noteWrite({ operation: 'update', entity: 'guest-carts', key: mask, data: { coupon: true } });
        return true;
      },
    },
  ];
}
