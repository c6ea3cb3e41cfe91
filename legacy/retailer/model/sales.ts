import type {
  Amount,
  Currency,
  Day,
  Guid,
  Instant,
  MarketCode,
  Percent,
  Phone,
  PostalAddress,
  Quantity,
} from './common.ts';
import type { UnitCode } from './catalog.ts';

/** What every sale has, however it was made. Totals are sums of rounded lines. */
export interface SaleFacts {
  /** Truth, not on the wire: `w:<incrementId>`, `t:<receiptNo>`, `e:<orderNo>`. Unique over all sales. */
  readonly saleId: string;
  /** Who really bought; null = unknown even to us. Not on the wire. */
  readonly personId: string | null;
  readonly market: MarketCode;
  readonly currency: Currency;
  readonly placedAt: Instant;
  /** Whether `unitPrice`, `discountAmount` and `amount` of the lines include VAT. */
  readonly pricesIncludeVat: boolean;
  readonly lines: readonly SaleLine[];
  readonly totals: SaleTotals;
  readonly payments: readonly SalePayment[];
}

export interface SaleLine {
  /** 1, 2, … */
  readonly lineNo: number;
  readonly sku: string;
  readonly itemNo: string;
  readonly variantCode: string | null;
  /** As sold, in the market's language. */
  readonly name: string;
  readonly unit: UnitCode;
  readonly quantity: Quantity;
  readonly unitPrice: Amount;
  /** Sum of `discounts`. */
  readonly discountAmount: Amount;
  readonly discounts: readonly SaleDiscount[];
  /** Half-up rounded quantity × unitPrice, minus discountAmount. */
  readonly amount: Amount;
  readonly vatRatePercent: Percent;
  /** netAmount + vatAmount = what is paid for the line. */
  readonly netAmount: Amount;
  readonly vatAmount: Amount;
}

export interface SaleDiscount {
  readonly level: 'LINE' | 'BASKET';
  readonly source: 'ERP' | 'SHOP' | 'CLUB' | 'TILL';
  /** Campaign number, coupon code or the like; null = a hand-given discount. */
  readonly reference: string | null;
  readonly title: string;
  readonly amount: Amount;
}

export interface SaleTotals {
  /** Sum of quantity × unitPrice of the lines, each rounded. */
  readonly subtotal: Amount;
  readonly discount: Amount;
  /** VAT included iff the sale's prices include it. */
  readonly shipping: Amount;
  readonly shippingVatRatePercent: Percent;
  /** By rate, shipping among them. */
  readonly vat: readonly { readonly ratePercent: Percent; readonly net: Amount; readonly vat: Amount }[];
  readonly vatAmount: Amount;
  /** Cash rounding at the till; "0.00" otherwise. */
  readonly rounding: Amount;
  /** To pay, VAT included: sum of net + vat, plus rounding. */
  readonly total: Amount;
}

export interface SalePayment {
  readonly method: 'CARD' | 'MOBILEPAY' | 'SWISH' | 'VIPPS' | 'INVOICE' | 'GIFT_CARD' | 'CASH';
  readonly amount: Amount;
  readonly status: 'AUTHORISED' | 'CAPTURED';
  /** The payment provider's token of the card; null for others. Never a card number. */
  readonly token: string | null;
}

/** How a sale stands in the ERP as sales order, shipment and invoice. */
export interface ErpPosting {
  /** `SO100001`. An order leaves the ERP's open orders when invoiced. */
  readonly orderNo: string;
  readonly orderId: Guid;
  readonly customerNo: string;
  readonly billToNo: string;
  /** The shop's increment id for a web order; the customer's own reference or '' otherwise. */
  readonly externalDocumentNo: string;
  readonly locationCode: string;
  readonly orderDate: Day;
  readonly postedAt: Instant;
  readonly status: 'Open' | 'Released';
  /** Null until shipped. */
  readonly shipment: { readonly number: string; readonly id: Guid; readonly date: Day } | null;
  /** Null until invoiced. */
  readonly invoice: { readonly number: string; readonly id: Guid; readonly date: Day } | null;
}

export interface Shipment {
  /** The shop's shipment increment id. */
  readonly shipmentNo: string;
  readonly shippedAt: Instant;
  readonly carrier: string;
  readonly trackingNo: string;
  readonly deliveredAt: Instant | null;
  /** All lines, or those handed over so far. */
  readonly lines: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
}

/** An order of the web shop. `erp` is null while the connector has not yet copied it. */
export interface WebOrder extends SaleFacts {
  readonly source: 'WEB';
  readonly channel: 'WEB' | 'APP';
  readonly entityId: number;
  /** Nine digits, the shop's own order number. */
  readonly incrementId: string;
  readonly storeView: string;
  /** Null for a guest. */
  readonly accountId: number | null;
  readonly email: string;
  readonly phone: Phone | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly shippingAddress: PostalAddress;
  readonly shippingMethod: 'HOME' | 'PARCEL_SHOP' | 'CLICK_AND_COLLECT';
  /** Store of collection for CLICK_AND_COLLECT. */
  readonly pickupStoreId: string | null;
  readonly state: 'new' | 'processing' | 'complete' | 'closed' | 'canceled';
  readonly couponCode: string | null;
  readonly shipments: readonly Shipment[];
  readonly updatedAt: Instant;
  readonly erp: ErpPosting | null;
}

/** A till receipt, reported to the ERP by the till. */
export interface Receipt extends SaleFacts {
  readonly source: 'TILL';
  /** `S-DK01-T1-000123`. */
  readonly receiptNo: string;
  readonly id: Guid;
  readonly storeId: string;
  readonly tillId: string;
  readonly staffId: string;
  /** Own customer number, an organisation's, or the market's walk-in account. */
  readonly customerNo: string;
  /** Club card shown at the till; null without. */
  readonly cardCode: string | null;
  /** Token of the card paid with; null for cash and others. */
  readonly paymentToken: string | null;
}

/** An order keyed into the ERP itself: by the call centre, or by a business customer's buyer. */
export interface ErpOrder extends SaleFacts {
  readonly source: 'ERP';
  readonly channel: 'CALL_CENTER' | 'PARTNER';
  /** Who keyed it; null for an EDI order. */
  readonly staffId: string | null;
  readonly erp: ErpPosting;
}

export type ReturnKind = 'WITHDRAWAL' | 'GOODWILL' | 'DEFECT' | 'WRONG_ITEM' | 'NOT_COLLECTED';

/** Goods that came back, with the refund. */
export interface SaleReturn {
  /** Truth: unique over all returns. */
  readonly returnId: string;
  readonly saleId: string;
  readonly source: 'WEB' | 'TILL' | 'ERP';
  readonly kind: ReturnKind;
  readonly market: MarketCode;
  readonly currency: Currency;
  readonly requestedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly status: 'REQUESTED' | 'IN_TRANSIT' | 'RECEIVED' | 'REFUNDED' | 'REJECTED';
  /** The shop's RMA number; null when returned in a store. */
  readonly rmaNo: string | null;
  /** Store that took it back; null when posted. */
  readonly storeId: string | null;
  /** The ERP's sales credit memo; null until refunded. */
  readonly creditMemo: {
    readonly number: string;
    readonly id: Guid;
    readonly date: Day;
    readonly customerNo: string;
  } | null;
  readonly lines: readonly SaleReturnLine[];
  /** Sum of the lines' net + VAT, as `refunds` pays it back per tender. */
  readonly total: Amount;
  readonly refunds: readonly {
    readonly method: SalePayment['method'];
    readonly amount: Amount;
    readonly token: string | null;
  }[];
}

export interface SaleReturnLine {
  /** Line of the sale. */
  readonly lineNo: number;
  readonly sku: string;
  readonly quantity: Quantity;
  readonly netAmount: Amount;
  readonly vatAmount: Amount;
}
