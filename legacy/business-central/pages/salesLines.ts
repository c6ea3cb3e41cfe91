import Big from 'big.js';
import type { FieldType, Row } from '../../odata/index.ts';
import type { SaleFacts, SaleLine } from '../../retailer/index.ts';
import { childGuid, decimalText, emptyDate, emptyGuid } from '../values.ts';
import { items, itemVariants } from './items.ts';
import type { Relation } from './page.ts';
import { locations } from './places.ts';
import type { SeedFacts } from './seedFacts.ts';
import { locationId, unitId } from './setup.ts';

/** Fields of every standard sales line. */
export const salesLineFields = {
  documentId: 'guid',
  sequence: 'int',
  lineType: 'string',
  itemId: 'guid',
  lineObjectNumber: 'string',
  itemVariantId: 'guid',
  locationId: 'guid',
  description: 'string',
  unitOfMeasureId: 'guid',
  unitOfMeasureCode: 'string',
  quantity: 'decimal',
  unitPrice: 'decimal',
  discountPercent: 'decimal',
  discountAmount: 'decimal',
  taxCode: 'string',
  taxPercent: 'decimal',
  amountExcludingTax: 'decimal',
  totalTaxAmount: 'decimal',
  amountIncludingTax: 'decimal',
  netAmount: 'decimal',
  netTaxAmount: 'decimal',
  netAmountIncludingTax: 'decimal',
  shipmentDate: 'date',
} as const satisfies Record<string, FieldType>;

export const salesLineRelations: Readonly<Record<string, Relation>> = {
  item: { page: () => items, from: 'itemId', to: 'id', many: false },
  itemVariant: { page: () => itemVariants, from: 'itemVariantId', to: 'id', many: false },
  location: { page: () => locations, from: 'locationId', to: 'id', many: false },
};

/** Which document the lines belong to; `kind` keeps the ids of orders', shipments', invoices' and credit memos' lines apart. */
export interface LineDocument {
  readonly id: string;
  readonly kind: number;
  readonly locationCode: string;
  readonly shipmentDate: string | null;
  readonly lastModifiedDateTime: string;
}

/** The lines of a sale as a standard document shows them, freight as a line of its own. */
export function salesLineRows(facts: SeedFacts, sale: SaleFacts, document: LineDocument): Row[] {
  const rows = sale.lines.map((line) => itemLine(facts, line, document));
  if (Number(sale.totals.shipping) !== 0) rows.push(freightLine(sale, document));
  return rows;
}

function itemLine(facts: SeedFacts, line: SaleLine, document: LineDocument): Row {
  const item = facts.item(line.itemNo);
  const variant = item.variants.find(({ code }) => code === line.variantCode);
  return {
    ...head(document, line.lineNo),
    lineType: 'Item',
    itemId: item.id,
    lineObjectNumber: line.itemNo,
    itemVariantId: variant?.id ?? emptyGuid,
    description: line.name,
    unitOfMeasureId: unitId(line.unit),
    unitOfMeasureCode: line.unit,
    quantity: decimalText(line.quantity),
    unitPrice: decimalText(line.unitPrice),
    discountPercent: discountPercent(line),
    discountAmount: decimalText(line.discountAmount),
    taxCode: item.vatProdPostingGroup,
    ...amounts(line.netAmount, line.vatAmount, line.vatRatePercent),
  };
}

function freightLine(sale: SaleFacts, document: LineDocument): Row {
  const { shipping, shippingVatRatePercent: rate } = sale.totals;
  const part = new Big(shipping).times(rate);
  const vat = sale.pricesIncludeVat ? part.div(new Big(100).plus(rate)) : part.div(100);
  const vatAmount = vat.round(2, Big.roundHalfUp);
  const netAmount = sale.pricesIncludeVat ? new Big(shipping).minus(vatAmount) : new Big(shipping);
  return {
    ...head(document, sale.lines.length + 1),
    lineType: 'Account',
    itemId: emptyGuid,
    lineObjectNumber: '6810',
    itemVariantId: emptyGuid,
    description: 'Freight',
    unitOfMeasureId: emptyGuid,
    unitOfMeasureCode: '',
    quantity: '1',
    unitPrice: decimalText(shipping),
    discountPercent: '0',
    discountAmount: '0',
    taxCode: 'STANDARD',
    ...amounts(netAmount.toFixed(2), vatAmount.toFixed(2), rate),
  };
}

function head(document: LineDocument, lineNo: number): Row {
  return {
    id: childGuid(document.id, document.kind, lineNo),
    documentId: document.id,
    sequence: lineNo * 10_000,
    locationId: locationId(document.locationCode),
    shipmentDate: document.shipmentDate ?? emptyDate,
    lastModifiedDateTime: document.lastModifiedDateTime,
  };
}

function amounts(net: string, vat: string, rate: string): Row {
  const excluding = decimalText(net);
  const tax = decimalText(vat);
  const including = new Big(net).plus(vat).toFixed();
  return {
    taxPercent: decimalText(rate),
    amountExcludingTax: excluding,
    totalTaxAmount: tax,
    amountIncludingTax: including,
    netAmount: excluding,
    netTaxAmount: tax,
    netAmountIncludingTax: including,
  };
}

/** Five places, as the ERP keeps a percentage that was entered as an amount. */
function discountPercent(line: SaleLine): string {
  if (Number(line.discountAmount) === 0) return '0';
  const gross = new Big(line.quantity).times(line.unitPrice);
  return gross.eq(0) ? '0' : new Big(line.discountAmount).div(gross).times(100).round(5, Big.roundHalfUp).toFixed();
}
