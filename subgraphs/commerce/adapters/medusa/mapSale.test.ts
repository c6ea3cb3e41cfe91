import { describe, expect, it } from '@jest/globals';
import { mapSale } from './mapSale.ts';
import { order } from './wire.ts';

const none = {
  ...{ fulfilled_quantity: '0', delivered_quantity: '0', shipped_quantity: '0' },
  ...{ return_requested_quantity: '0', return_received_quantity: '0', return_dismissed_quantity: '0' },
};
const item = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ id, title: 'Krus', product_title: 'Krus', variant_title: 'blå', variant_sku: 'N1', quantity: '2' },
  ...{
    total: '153.9',
    tax_total: '30.78',
    original_total: '190',
    tax_lines: [{ rate: '25' }],
    adjustments: [],
    detail: none,
  },
  ...more,
});
/** Numbers as they arrive: each as the text that stood there. */
const sale = (more: Readonly<Record<string, unknown>> = {}) =>
  mapSale(
    order.parse({
      ...{
        id: 'order_1',
        display_id: '7',
        created_at: '2026-11-20T09:00:00.000Z',
        updated_at: '2026-11-20T09:00:00.000Z',
      },
      ...{ status: 'pending', payment_status: 'authorized', fulfillment_status: 'not_fulfilled', currency_code: 'dkk' },
      ...{ total: '202.9', shipping_total: '49', shipping_tax_total: '9.8', items: [item('a')] },
      shipping_methods: [{ name: 'Parcel', tax_lines: [{ rate: '25' }] }],
      ...more,
    }),
    { system: 'medusa', withdrawalDays: 14 },
  );

describe('an order of Medusa', () => {
  it('adds up to the minor unit, with what each promotion took off a line as it stands to the others', () => {
    const adjustments = [
      { promotion_id: 'p1', code: 'ALL', amount: '15.2' },
      { promotion_id: 'p2', code: 'KITCHEN', amount: '13.68' },
    ];
    const told = sale({ items: [item('a', { adjustments })] });
    expect(told).toMatchObject({
      ...{ number: '7', currency: 'DKK', subtotal: '190.00', discount: '36.10', shipping: '49.00', rounding: '0.00' },
      total: '202.90',
      taxes: [{ rate: '25', net: '162.32', tax: '40.58' }],
    });
    expect(told.lines[0]).toMatchObject({ name: 'Krus, blå', unitPrice: '95.00', total: '153.90', taxRate: '25' });
    expect(told.lines[0]?.discounts.map(({ offerId, amount }) => [offerId, amount])).toEqual([
      ['promotion:p1', '19.00'],
      ['promotion:p2', '17.10'],
    ]);
  });

  it('shows what rounding each line leaves of the total, and hides none of it', () => {
    const thirds = ['a', 'b', 'c'].map((id) =>
      item(id, { total: '33.333333333333336', original_total: '33.333333333333336', tax_total: '6.67' }),
    );
    const told = sale({ items: thirds, total: '100', shipping_total: '0', shipping_tax_total: '0' });
    expect(told).toMatchObject({ subtotal: '99.99', rounding: '0.01', total: '100.00' });
  });

  it('gives its lines in one order, whatever the order in which they come', () => {
    const ids = (...given: readonly string[]) => sale({ items: given.map((id) => item(id)) }).lines.map(({ id }) => id);
    expect(ids('c', 'a', 'b')).toEqual(ids('a', 'b', 'c'));
  });

  it.each([
    ['pending', 'not_fulfilled', 'PLACED'],
    ['pending', 'partially_shipped', 'PARTLY_FULFILLED'],
    ['pending', 'fulfilled', 'IN_PROGRESS'],
    ['pending', 'delivered', 'FULFILLED'],
    ['completed', 'delivered', 'CLOSED'],
    ['canceled', 'not_fulfilled', 'CANCELLED'],
    ['requires_action', 'not_fulfilled', 'NEEDS_REVIEW'],
    ['something', 'new', 'UNKNOWN'],
  ])('that is %s and %s is %s', (status, fulfillment_status, expected) => {
    expect(sale({ status, fulfillment_status }).status).toBe(expected);
  });

  it('tells what was sent, asked back and may be given back until when', () => {
    const told = sale({
      fulfillment_status: 'delivered',
      items: [
        item('a', {
          detail: { ...none, fulfilled_quantity: '2', delivered_quantity: '2', return_requested_quantity: '1' },
        }),
      ],
      fulfillments: [
        {
          ...{ id: 'ful_1', shipped_at: '2026-11-21T09:00:00.000Z', delivered_at: '2026-11-22T09:00:00.000Z' },
          items: [{ line_item_id: 'a' }],
          labels: [{ tracking_number: 'PN1' }],
          shipping_option: { name: 'Parcel' },
        },
        { id: 'ful_2', canceled_at: '2026-11-20T10:00:00.000Z' },
      ],
      returns: [
        {
          ...{ id: 'return_1', status: 'requested', created_at: '2026-11-23T09:00:00.000Z', refund_amount: null },
          items: [{ item_id: 'a', quantity: '1', reason: { value: 'defect' } }],
        },
      ],
    });
    expect(told.fulfilments).toMatchObject([
      { id: 'ful_1', kind: 'DELIVERY', status: 'DELIVERED', trackingNumber: 'PN1' },
    ]);
    expect(told.lines[0]?.returnableQuantity).toBe('1');
    expect(told.returns).toMatchObject([{ kind: 'DEFECT', status: 'REQUESTED', refund: null, lines: [{ sku: 'N1' }] }]);
    expect(told.withdrawalUntil).toBe('2026-12-06T09:00:00.000Z');
  });
});
