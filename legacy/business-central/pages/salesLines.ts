import Big from 'big.js';
import type { FieldType, Row } from '../../odata/index.ts';
import type { SaleFacts, SaleLine } from '../../retailer/index.ts';
import { amountText, minorUnits } from '../amounts.ts';
import { childGuid, decimalText, emptyDate, emptyGuid } from '../values.ts';
import { items, itemVariants } from './items.ts';
import type { Relation } from './page.ts';
import { locations } from './places.ts';
import type { SeedFacts } from './seedFacts.ts';
import { unitId } from './setup.ts';

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
  readonly locationId: string;
  readonly shipmentDate: string | null;
  readonly lastModifiedDateTime: string;
}

/** The lines of a sale as a standard document shows them, freight as a line of its own. */
export function salesLineRows(facts: SeedFacts, sale: SaleFacts, document: LineDocument): Row[] {
  const rows = sale.lines.map((line) => itemLine(facts, line, document));
  if (Number(sale.totals.shipping) !== 0) rows.push(freightLine(sale, document));
  return rows;
}

/** What a document's line is about; the rest of the row follows from it. */
interface LineContent {
  readonly lineNo: number;
  readonly lineType: 'Item' | 'Account';
  readonly itemId: string;
  readonly lineObjectNumber: string;
  readonly itemVariantId: string;
  readonly description: string;
  readonly unitOfMeasureId: string;
  readonly unitOfMeasureCode: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly discountAmount: string;
  readonly taxCode: string;
  readonly taxPercent: string;
  readonly net: string;
  readonly vat: string;
}

/** One literal, not spreads of parts: there are tens of thousands of these, and V8 keeps a literal's shape. */
function lineRow(document: LineDocument, content: LineContent): Row {
  const excluding = decimalText(content.net);
  const tax = decimalText(content.vat);
  const including = amountText(minorUnits(content.net) + minorUnits(content.vat));
  return {
    id: childGuid(document.id, document.kind, content.lineNo),
    documentId: document.id,
    sequence: content.lineNo * 10_000,
    lineType: content.lineType,
    itemId: content.itemId,
    lineObjectNumber: content.lineObjectNumber,
    itemVariantId: content.itemVariantId,
    locationId: document.locationId,
    description: content.description,
    unitOfMeasureId: content.unitOfMeasureId,
    unitOfMeasureCode: content.unitOfMeasureCode,
    quantity: decimalText(content.quantity),
    unitPrice: decimalText(content.unitPrice),
    discountPercent: content.discountPercent,
    discountAmount: decimalText(content.discountAmount),
    taxCode: content.taxCode,
    taxPercent: decimalText(content.taxPercent),
    amountExcludingTax: excluding,
    totalTaxAmount: tax,
    amountIncludingTax: including,
    netAmount: excluding,
    netTaxAmount: tax,
    netAmountIncludingTax: including,
    shipmentDate: document.shipmentDate ?? emptyDate,
    lastModifiedDateTime: document.lastModifiedDateTime,
  };
}

function itemLine(facts: SeedFacts, line: SaleLine, document: LineDocument): Row {
  const item = facts.item(line.itemNo);
  return lineRow(document, {
    lineNo: line.lineNo,
    lineType: 'Item',
    itemId: item.id,
    lineObjectNumber: line.itemNo,
    itemVariantId: item.variants.find(({ code }) => code === line.variantCode)?.id ?? emptyGuid,
    description: line.name,
    unitOfMeasureId: unitId(line.unit),
    unitOfMeasureCode: line.unit,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discountPercent: discountPercent(line),
    discountAmount: line.discountAmount,
    taxCode: item.vatProdPostingGroup,
    taxPercent: line.vatRatePercent,
    net: line.netAmount,
    vat: line.vatAmount,
  });
}

function freightLine(sale: SaleFacts, document: LineDocument): Row {
  const { shipping, shippingVatRatePercent: rate } = sale.totals;
  const part = new Big(shipping).times(rate);
  const vat = (sale.pricesIncludeVat ? part.div(new Big(100).plus(rate)) : part.div(100)).round(2, Big.roundHalfUp);
  return lineRow(document, {
    lineNo: sale.lines.length + 1,
    lineType: 'Account',
    itemId: emptyGuid,
    lineObjectNumber: '6810',
    itemVariantId: emptyGuid,
    description: 'Freight',
    unitOfMeasureId: emptyGuid,
    unitOfMeasureCode: '',
    quantity: '1',
    unitPrice: shipping,
    discountPercent: '0',
    discountAmount: '0',
    taxCode: 'STANDARD',
    taxPercent: rate,
    net: (sale.pricesIncludeVat ? new Big(shipping).minus(vat) : new Big(shipping)).toFixed(2),
    vat: vat.toFixed(2),
  });
}

/** Five places, as the ERP keeps a percentage that was entered as an amount. */
function discountPercent(line: SaleLine): string {
  if (Number(line.discountAmount) === 0) return '0';
  const gross = new Big(line.quantity).times(line.unitPrice);
  return gross.eq(0) ? '0' : new Big(line.discountAmount).div(gross).times(100).round(5, Big.roundHalfUp).toFixed();
}
