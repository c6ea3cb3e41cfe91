import type { LegacyReply } from '../../kit/index.ts';
import { jsonReply } from '../../kit/index.ts';
import type { BusinessClock } from '../../kit/index.ts';
import type { Filter, Row } from '../../odata/index.ts';
import { businessCentralDialect, onlyOptions, parseQuery, shapeRow } from '../../odata/index.ts';
import { companyDay } from '../companyDay.ts';
import type { Call } from '../http/call.ts';
import { badRequest, BcError } from '../http/errors.ts';
import { calculatedPrices } from '../pages/calculatedPrices.ts';
import { items, itemUnitsOfMeasure, itemVariants } from '../pages/items.ts';
import { priceListLines } from '../pages/prices.ts';
import type { PriceBook, PriceLine } from '../pricing/priceBook.ts';
import { amountRoundingPrecision, customerAt } from '../sales/orderLine.ts';
import { priceRequestOf } from '../sales/priceRequestOf.ts';
import { storePriceBook, text } from '../sales/storePriceBook.ts';
import type { Store } from '../store.ts';
import { emptyDate, guidOf } from '../values.ts';
import { extensionPrice } from './pricingExtension.ts';

/** Items that one request may name. */
const maxItems = 100;
const filterFields = [
  'itemNo',
  'variantCode',
  'unitOfMeasureCode',
  'customerNo',
  'customerPriceGroup',
  'quantity',
  'calculationDate',
  'currencyCode',
];

/**
 * The extension's page: its filters are what is asked for. A customer and items it must be told; without a unit or a variant it answers for
 * every one of the item, without a quantity for one, without a day for today. `customerPriceGroup` prices as if the customer were in that group.
 */
export function calculatePrices(call: Call, context: string, store: Store, clock: BusinessClock): LegacyReply {
  onlyOptions(call.rawQuery, ['$filter', '$select', '$schemaversion'], 'calculated prices');
  const version = /(?:^|&)(?:\$|%24)schemaversion=([^&]*)/i.exec(call.rawQuery)?.[1] ?? null;
  const query = parseQuery(call.rawQuery, calculatedPrices.type, businessCentralDialect(version));
  const asked = conditionsOf(query.filter);
  const itemNos = asked.get('itemNo') ?? [];
  const customerNo = one(asked, 'customerNo');
  if (itemNos.length === 0 || customerNo === undefined) {
    throw badRequest("Filters on 'itemNo' and 'customerNo' must be specified.");
  }
  if (itemNos.length > maxItems) throw badRequest(`At most ${maxItems} items can be calculated in one request.`);
  const buyer = customerAt(store, customerNo);
  const group = one(asked, 'customerPriceGroup');
  const payer = customerAt(store, text(buyer, 'billToCustomerNo'));
  const setting = {
    store,
    book: readOnce(storePriceBook(store)),
    customerNo,
    payer: group === undefined ? payer : { ...payer, customerPriceGroup: group },
    quantity: one(asked, 'quantity') ?? '1',
    currencyCode: one(asked, 'currencyCode') ?? text(payer, 'currencyCode'),
    day: one(asked, 'calculationDate') ?? companyDay(clock.now().getTime()),
  };
  const rows = [...new Set(itemNos)].flatMap((itemNo) =>
    rowsOf(itemNo, one(asked, 'variantCode'), one(asked, 'unitOfMeasureCode'), setting),
  );
  return jsonReply(200, {
    '@odata.context': context,
    value: rows.map((row) =>
      shapeRow(row, calculatedPrices.type, query, {
        annotate: () => ({ id: row['id'] }),
        related: () => [],
        ignoreCase: false,
      }),
    ),
  });
}

interface Setting {
  readonly store: Store;
  readonly book: PriceBook;
  readonly customerNo: string;
  readonly payer: Row;
  readonly quantity: string;
  readonly currencyCode: string;
  readonly day: string;
}

function rowsOf(
  itemNo: string,
  variantCode: string | undefined,
  unitCode: string | undefined,
  setting: Setting,
): readonly Row[] {
  const { store } = setting;
  const item = store.table(items).where('number', itemNo)[0];
  if (item === undefined || item['blocked'] === true || item['salesBlocked'] === true) return [];
  const variants = [
    '',
    ...store
      .table(itemVariants)
      .where('itemNumber', itemNo)
      .map((row) => text(row, 'code')),
  ];
  const units = store.table(itemUnitsOfMeasure).where('itemNo', itemNo);
  return variants
    .filter((code) => variantCode === undefined || code === variantCode)
    .flatMap((code) =>
      units
        .filter((unit) => unitCode === undefined || unit['unitOfMeasureCode'] === unitCode)
        .flatMap((unit) => rowOf(item, code, unit, setting)),
    );
}

/** None where the set-up lacks what the calculation needs, such as a rate of exchange. */
function rowOf(item: Row, variantCode: string, unitRow: Row, setting: Setting): Row[] {
  const { store, book, payer, quantity, currencyCode, day, customerNo } = setting;
  const unit = { code: text(unitRow, 'unitOfMeasureCode'), qtyPer: text(unitRow, 'qtyPerUnitOfMeasure') };
  const pricesIncludeVat = payer['pricesIncludingVat'] === true;
  try {
    const taxPercent = book.vatPercent(text(payer, 'vatBusPostingGroup'), text(item, 'vatProdPostingGroup'));
    const request = priceRequestOf({ payer, item, pricesIncludeVat, variantCode, unit, quantity, currencyCode, day });
    const roundingPrecision = amountRoundingPrecision(store, currencyCode);
    const price = extensionPrice({ request, taxPercent, roundingPrecision }, book);
    const line = winnerOf(store, text(item, 'number'), price.winner);
    const campaignNo = text(line, 'campaignNo');
    return [
      {
        id: guidOf(JSON.stringify([customerNo, item['number'], variantCode, unit.code, quantity, currencyCode, day])),
        itemNo: text(item, 'number'),
        variantCode,
        unitOfMeasureCode: unit.code,
        customerNo,
        customerPriceGroup: text(payer, 'customerPriceGroup'),
        quantity,
        calculationDate: day,
        currencyCode,
        unitPrice: price.unitPrice,
        listUnitPrice: price.listUnitPrice,
        priceIncludesVat: pricesIncludeVat,
        vatPercent: taxPercent,
        lineDiscountAmount: price.discountAmount,
        lineAmountExcludingVat: price.amountExcludingTax,
        lineAmountIncludingVat: price.amountIncludingTax,
        priceSource: campaignNo === '' ? text(line, 'assignToType') || 'Item Card' : 'Campaign',
        campaignNo,
        startingDate: text(line, 'startingDate') || emptyDate,
        endingDate: text(line, 'endingDate') || emptyDate,
        calculation: price.calculation,
        lastModifiedDateTime: `${day}T00:00:00Z`,
      },
    ];
  } catch (error) {
    if (error instanceof BcError) return [];
    throw error;
  }
}

/** One request prices every unit and variant of an item from the same lines. */
function readOnce(book: PriceBook): PriceBook {
  const lines = new Map<string, readonly PriceLine[]>();
  const campaigns = new Map<string, ReadonlySet<string>>();
  return {
    ...book,
    linesOf: (itemNo) => {
      const found = lines.get(itemNo) ?? book.linesOf(itemNo);
      lines.set(itemNo, found);
      return found;
    },
    campaignsOf: (customerNo) => {
      const found = campaigns.get(customerNo) ?? book.campaignsOf(customerNo);
      campaigns.set(customerNo, found);
      return found;
    },
  };
}

function winnerOf(store: Store, itemNo: string, winner: string | null): Row {
  if (winner === null) return {};
  return (
    store
      .table(priceListLines)
      .where('itemNo', itemNo)
      .find((row) => `${text(row, 'priceListCode')}/${text(row, 'lineNo')}` === winner) ?? {}
  );
}

/** The values that each field is asked for. Throws unless the filter is a conjunction of equalities and lists over what can be asked. */
function conditionsOf(filter: Filter | null): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const note = (path: string, values: readonly string[]): void => {
    if (!filterFields.includes(path) || found.has(path)) throw unsupported(path);
    found.set(path, values);
  };
  for (const node of filter === null ? [] : filter.kind === 'and' ? filter.operands : [filter]) {
    if (node.kind === 'compare' && node.operator === 'eq') note(node.field.path, [literal(node.value)]);
    else if (node.kind === 'in' && node.field.path === 'itemNo') note('itemNo', node.values.map(literal));
    else throw unsupported('field' in node ? node.field.path : node.kind);
  }
  return found;
}

function literal(value: { readonly type: string; readonly value?: string | boolean }): string {
  return String(value.value ?? '');
}

function unsupported(what: string): BcError {
  return badRequest(`The filter on '${what}' is not supported by calculated prices.`);
}

function one(asked: ReadonlyMap<string, readonly string[]>, field: string): string | undefined {
  return asked.get(field)?.[0];
}
