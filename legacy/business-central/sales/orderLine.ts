import { randomUUID } from 'node:crypto';
import Big from 'big.js';
import type { Row } from '../../odata/index.ts';
import { extensionPrice } from '../extension/pricingExtension.ts';
import { badRequest, BcError } from '../http/errors.ts';
import { completed, readFields } from '../http/readBody.ts';
import { customers } from '../pages/customers.ts';
import { items, itemUnitsOfMeasure, itemVariants } from '../pages/items.ts';
import { locations } from '../pages/places.ts';
import { salesOrderLines } from '../pages/salesOrders.ts';
import { currencies, locationId, unitId, unitsOfMeasure } from '../pages/setup.ts';
import { calculatePrice } from '../pricing/calculatePrice.ts';
import { lineAmounts, type LineAmounts } from '../pricing/lineAmounts.ts';
import type { PriceBook } from '../pricing/priceBook.ts';
import type { Store } from '../store.ts';
import { emptyDate, emptyGuid } from '../values.ts';
import { priceRequestOf } from './priceRequestOf.ts';
import { notFound, text } from './storePriceBook.ts';

/** What a caller may set on an order line. */
const lineFields = [
  'sequence',
  'lineType',
  'itemId',
  'lineObjectNumber',
  'itemVariantId',
  'locationId',
  'description',
  'unitOfMeasureId',
  'unitOfMeasureCode',
  'quantity',
  'unitPrice',
  'discountPercent',
  'shipmentDate',
] as const;

/**
 * An order line as the system completes and prices it. Without `unitPrice` the price is the system's own, and its discount with
 * it unless one is given; a changed item, variant, unit or quantity is priced anew.
 * @param hasExtension whether the site's pricing extension prices lines in place of the product.
 */
export function completeLine(
  store: Store,
  book: PriceBook,
  order: Row,
  body: Readonly<Record<string, unknown>>,
  before: Row | null,
  sequence: number,
  hasExtension: boolean,
): Row {
  const given = readFields(body, salesOrderLines.type, lineFields);
  const line: Row = {
    ...completed(salesOrderLines.type, { shipmentDate: text(order, 'orderDate') }),
    ...before,
    ...given,
    id: before?.['id'] ?? randomUUID(),
    documentId: order['id'] ?? emptyGuid,
    sequence: given['sequence'] ?? before?.['sequence'] ?? sequence,
  };
  if (text(line, 'lineType') !== '' && text(line, 'lineType') !== 'Item') {
    throw badRequest(`Lines of type '${text(line, 'lineType')}' are not supported.`);
  }
  const item = itemOf(store, given, before);
  const variantCode = variantOf(store, line, item);
  const unit = unitOf(store, line, given, item);
  const payer = customerAt(store, text(order, 'billToCustomerNumber'));
  const quantity = text(line, 'quantity');
  const tax = book.vatPercent(text(payer, 'vatBusPostingGroup'), text(item, 'vatProdPostingGroup'));
  const currency = text(order, 'currencyCode');
  const pricesIncludeTax = order['pricesIncludeTax'] === true;
  const request = priceRequestOf({
    ...{ payer, item, variantCode, unit, quantity, pricesIncludeVat: pricesIncludeTax },
    ...{ currencyCode: currency, day: text(order, 'orderDate') },
  });
  const roundingPrecision = amountRoundingPrecision(store, currency);
  const extended = hasExtension ? extensionPrice({ request, taxPercent: tax, roundingPrecision }, book) : null;
  const priced = extended ?? calculatePrice(request, book);
  const reprice =
    before === null ||
    ['itemId', 'lineObjectNumber', 'itemVariantId', 'unitOfMeasureCode', 'unitOfMeasureId', 'quantity'].some(
      (name) => name in given,
    );
  const unitPrice = given['unitPrice'] ?? (reprice ? priced.unitPrice : before['unitPrice']) ?? '0';
  const discountPercent =
    given['discountPercent'] ?? (reprice ? priced.lineDiscountPercent : before['discountPercent']) ?? '0';
  const isOwn = given['unitPrice'] === undefined && given['discountPercent'] === undefined && reprice;
  const amounts =
    extended !== null && isOwn
      ? lineAmountsOf(extended)
      : lineAmounts({
          quantity,
          unitPrice: String(unitPrice),
          discountPercent: String(discountPercent),
          taxPercent: tax,
          pricesIncludeTax,
          roundingPrecision,
        });
  return {
    ...line,
    lineType: 'Item',
    itemId: item['id'] ?? emptyGuid,
    lineObjectNumber: text(item, 'number'),
    locationId: locationOf(store, line, payer),
    description: text(line, 'description') === '' ? text(item, 'displayName') : text(line, 'description'),
    unitOfMeasureId: unitId(unit.code),
    unitOfMeasureCode: unit.code,
    unitPrice: String(unitPrice),
    discountPercent: String(discountPercent),
    taxCode: text(item, 'vatProdPostingGroup'),
    taxPercent: tax,
    ...amounts,
    netAmount: amounts.amountExcludingTax,
    netTaxAmount: amounts.totalTaxAmount,
    netAmountIncludingTax: amounts.amountIncludingTax,
    shipmentDate: text(line, 'shipmentDate') === emptyDate ? text(order, 'orderDate') : text(line, 'shipmentDate'),
  };
}

function lineAmountsOf({
  discountAmount,
  amountExcludingTax,
  totalTaxAmount,
  amountIncludingTax,
}: LineAmounts): LineAmounts {
  return { discountAmount, amountExcludingTax, totalTaxAmount, amountIncludingTax };
}

/** "Amount Rounding Precision" of a currency; of one that names none, the company's. */
export function amountRoundingPrecision(store: Store, currency: string): string {
  return text(store.table(currencies).where('code', currency)[0] ?? {}, 'amountRoundingPrecision') || '0.01';
}

/** A customer by number, or the product's refusal. */
export function customerAt(store: Store, number: string): Row {
  const row = store.table(customers).where('number', number)[0];
  if (row === undefined) throw notFound('Customer', `No.='${number}'`);
  return row;
}

function itemOf(store: Store, given: Row, before: Row | null): Row {
  const table = store.table(items);
  const row =
    given['itemId'] !== undefined
      ? table.get(given['itemId'])
      : given['lineObjectNumber'] !== undefined
        ? table.where('number', given['lineObjectNumber'])[0]
        : table.get(before?.['itemId'] ?? emptyGuid);
  if (row === undefined) throw notFound('Item', `No.='${text(given, 'lineObjectNumber')}'`);
  for (const [field, caption] of [
    ['blocked', 'Blocked'],
    ['salesBlocked', 'Sales Blocked'],
  ] as const) {
    if (row[field] !== true) continue;
    throw new BcError(
      400,
      'Application_DialogException',
      `${caption} must be equal to 'No'  in Item: No.=${text(row, 'number')}. Current value is 'Yes'.`,
    );
  }
  return row;
}

function variantOf(store: Store, line: Row, item: Row): string {
  const id = text(line, 'itemVariantId');
  if (id === emptyGuid) return '';
  const variant = store.table(itemVariants).get(id);
  if (variant === undefined || variant['itemId'] !== item['id']) {
    throw notFound('Item Variant', `Item No.='${text(item, 'number')}',SystemId='${id}'`);
  }
  return text(variant, 'code');
}

function unitOf(store: Store, line: Row, given: Row, item: Row): { readonly code: string; readonly qtyPer: string } {
  const named =
    given['unitOfMeasureId'] === undefined
      ? text(line, 'unitOfMeasureCode')
      : text(store.table(unitsOfMeasure).get(given['unitOfMeasureId']) ?? {}, 'code');
  const code = named === '' ? text(item, 'salesUnitOfMeasureCode') : named;
  const unit = store
    .table(itemUnitsOfMeasure)
    .where('itemNo', text(item, 'number'))
    .find((row) => row['unitOfMeasureCode'] === code);
  if (unit === undefined) throw notFound('Item Unit of Measure', `Item No.='${text(item, 'number')}',Code='${code}'`);
  return { code, qtyPer: text(unit, 'qtyPerUnitOfMeasure') };
}

/** The line's own location, else the warehouse that serves the payer's market. */
function locationOf(store: Store, line: Row, payer: Row): string {
  const id = text(line, 'locationId');
  if (id === emptyGuid) return locationId(`WEB-${text(payer, 'countryCode')}`);
  if (store.table(locations).get(id) === undefined) throw notFound('Location', `SystemId='${id}'`);
  return id;
}

/** Sums of an order's lines, as its head shows them. */
export function orderTotals(lines: readonly Row[]): Row {
  const sum = (field: string): string =>
    lines.reduce((total, line) => total.plus(text(line, field)), new Big(0)).toFixed();
  return {
    discountAmount: sum('discountAmount'),
    totalAmountExcludingTax: sum('amountExcludingTax'),
    totalTaxAmount: sum('totalTaxAmount'),
    totalAmountIncludingTax: sum('amountIncludingTax'),
  };
}
