import type { ChannelKind, SaleEntry } from '../../__generated__/resolvers.ts';
import type * as wire from './wire.ts';

const channels: Readonly<Record<string, ChannelKind>> = {
  WEB: 'WEB',
  APP: 'APP',
  CALL_CENTER: 'CALL_CENTER',
  PARTNER: 'PARTNER',
  MARKETPLACE: 'MARKETPLACE',
};

/** Documents of other channels are taken for the call centre's: somebody keyed them into the ERP itself. */
export function channelOf(salesChannel: string): ChannelKind {
  return channels[salesChannel] ?? 'CALL_CENTER';
}

/** @param walkIns accounts for sales to nobody known: such a sale has no customer. */
export function receiptEntry(row: wire.WireReceiptEntry, walkIns: ReadonlySet<string>): SaleEntry {
  return {
    reference: `receipt:${row.receiptNo}`,
    number: row.receiptNo,
    originNumber: null,
    channel: 'STORE',
    storeId: row.storeNo || null,
    placedAt: row.transactionDateTime,
    modifiedAt: row.lastModifiedDateTime,
    customerId: row.customerNo === '' || walkIns.has(row.customerNo) ? null : row.customerNo,
    clubCard: row.memberCardNo || null,
    paymentToken: row.paymentToken || null,
    guestEmail: null,
    deleted: false,
  };
}

/** A sale made outside the tills, by the number of its order, which it keeps when it is invoiced. */
export function documentEntry(row: wire.WireDocumentEntry, walkIns: ReadonlySet<string>): SaleEntry {
  const channel = channelOf(row.salesChannel);
  return {
    reference: `order:${row.orderNumber}`,
    number: row.orderNumber,
    // A business customer writes a reference of his own here: only the shop's names a sale in another system.
    originNumber: channel === 'WEB' || channel === 'APP' ? row.externalDocumentNumber || null : null,
    channel,
    storeId: null,
    placedAt: row.placedDateTime,
    modifiedAt: row.lastModifiedDateTime,
    customerId: row.customerNumber === '' || walkIns.has(row.customerNumber) ? null : row.customerNumber,
    clubCard: null,
    paymentToken: null,
    guestEmail: null,
    deleted: false,
  };
}
