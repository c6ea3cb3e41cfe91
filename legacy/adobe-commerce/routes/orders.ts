import type { WebOrder } from '../../retailer/model.ts';
import type { OrderBook } from '../orderBook.ts';
import { noSuchEntity, refuse } from '../problem.ts';
import { renderOrder, renderShipment } from '../render/order.ts';
import type { Table } from '../search/table.ts';
import type { Shop } from '../shop.ts';
import { returnTable, shipmentTable } from '../tables.ts';
import type { Endpoint } from './route.ts';
import { searchReply } from './route.ts';

const sales = 'Magento_Sales::sales';

/** Orders, their shipments, returns (RMA). */
export function orderEndpoints(parts: {
  readonly shop: Shop;
  readonly orders: Table<WebOrder>;
  readonly book: OrderBook;
  readonly now: () => Date;
  /** Whether orders carry the attributes of the site's module. */
  readonly siteModule: boolean;
}): Endpoint[] {
  const { shop, orders, book, now, siteModule } = parts;
  const render = (order: WebOrder): Record<string, unknown> => renderOrder(shop, book, order, siteModule);
  const shipments = shipmentTable(orders);
  const returns = returnTable(() => book.rmas());
  const byId = (id: string): WebOrder =>
    orders.lookUp('entity_id', [id], shop.scopeOf('all'))?.[0] ?? noSuchEntity('orderId', id);
  return [
    {
      method: 'GET',
      path: '/orders',
      resource: sales,
      searches: true,
      handle: (call) => searchReply(call, orders, render),
    },
    {
      method: 'GET',
      path: '/orders/:id',
      resource: sales,
      handle: ({ request }) => render(byId(request.params['id'] ?? '')),
    },
    {
      method: 'POST',
      path: '/orders/:id/cancel',
      resource: 'Magento_Sales::cancel',
      handle: ({ request }) => {
        const order = byId(request.params['id'] ?? '');
        if (order.state !== 'new' && order.state !== 'processing') return false;
        if (order.shipments.length > 0) return refuse(400, 'The order cannot be canceled.');
        orders.put({ ...order, state: 'canceled', updatedAt: `${now().toISOString().slice(0, 19)}Z` });
        request.noteWrite({
          operation: 'action',
          entity: 'orders',
          key: String(order.entityId),
          data: { action: 'cancel' },
        });
        return true;
      },
    },
    {
      method: 'GET',
      path: '/shipments',
      resource: 'Magento_Sales::shipment',
      searches: true,
      handle: (call) =>
        searchReply(call, shipments, ({ order, index }) => {
          const shipment = order.shipments[index];
          return shipment === undefined ? {} : renderShipment(order, shipment, index);
        }),
    },
    {
      method: 'GET',
      path: '/returns',
      resource: 'Magento_Rma::rma_manage',
      searches: true,
      handle: (call) => searchReply(call, returns, (row) => book.renderReturn(row)),
    },
  ];
}
