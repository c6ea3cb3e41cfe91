import type { FieldType, Row } from '../../odata/index.ts';
import type { SaleTotals } from '../../retailer/index.ts';
import { amountText, minorUnits } from '../amounts.ts';
import { decimalText, emptyDate } from '../values.ts';
import type { PostedSale, SeedFacts } from './seedFacts.ts';

/** Who buys, pays and keyed it: on every standard sales document. */
export const salesHeadFields = {
  number: 'string',
  externalDocumentNumber: 'string',
  postingDate: 'date',
  customerId: 'guid',
  customerNumber: 'string',
  customerName: 'string',
  billToName: 'string',
  billToCustomerId: 'guid',
  billToCustomerNumber: 'string',
  currencyCode: 'string',
  pricesIncludeTax: 'boolean',
  salesperson: 'string',
  phoneNumber: 'string',
  email: 'string',
} as const satisfies Record<string, FieldType>;

export const totalFields = {
  discountAmount: 'decimal',
  totalAmountExcludingTax: 'decimal',
  totalTaxAmount: 'decimal',
  totalAmountIncludingTax: 'decimal',
} as const satisfies Record<string, FieldType>;

/** The common part of a posted sale's documents. */
export function salesHead(facts: SeedFacts, { sale, posting }: PostedSale): Row {
  const customer = facts.customer(posting.customerNo);
  const payer = facts.customer(posting.billToNo);
  return {
    externalDocumentNumber: posting.externalDocumentNo,
    customerId: customer.id,
    customerNumber: customer.number,
    customerName: customer.displayName,
    billToName: payer.displayName,
    billToCustomerId: payer.id,
    billToCustomerNumber: payer.number,
    currencyCode: sale.currency,
    pricesIncludeTax: sale.pricesIncludeVat,
    salesperson: sale.source === 'ERP' ? (sale.staffId ?? '') : '',
    phoneNumber: sale.source === 'WEB' ? (sale.phone ?? '') : (customer.phone ?? ''),
    email: sale.source === 'WEB' ? sale.email : (customer.email ?? ''),
  };
}

/** The totals as documents show them; cash rounding is no part of a document outside the tills. */
export function totalsRow(totals: SaleTotals): Row {
  const including = minorUnits(totals.total) - minorUnits(totals.rounding);
  return {
    discountAmount: decimalText(totals.discount),
    totalAmountExcludingTax: amountText(including - minorUnits(totals.vatAmount)),
    totalTaxAmount: decimalText(totals.vatAmount),
    totalAmountIncludingTax: amountText(including),
  };
}

/** When the ERP last touched the sale: its posting, shipment or invoice, never later than the seed's instant. */
export function modifiedAt({ posting }: PostedSale, anchor: string): string {
  const days = [posting.shipment?.date, posting.invoice?.date].flatMap((day) =>
    day === undefined ? [] : [`${day}T18:00:00Z`],
  );
  return [posting.postedAt, ...days.map((instant) => (instant < anchor ? instant : anchor))].reduce((last, instant) =>
    instant > last ? instant : last,
  );
}

export const dateOr = (date: string | undefined): string => date ?? emptyDate;
