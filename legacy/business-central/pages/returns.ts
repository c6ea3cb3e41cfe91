import { amountText, minorUnits } from '../amounts.ts';
import type { SaleFacts, SaleReturn } from '../../retailer/index.ts';
import { childGuid, decimalText, emptyGuid, emptyInstant, guidOf } from '../values.ts';
import { definePage } from './page.ts';
import { salesHeadFields, totalFields } from './salesHeads.ts';
import { locationId } from './setup.ts';
import { salesLineFields, salesLineRelations, salesLineRows } from './salesLines.ts';
import type { SeedFacts } from './seedFacts.ts';

interface Returned {
  readonly back: SaleReturn;
  readonly sale: SaleFacts;
  /** As salesReturnOrders.saleReference says it. */
  readonly saleReference: string;
  readonly customerNo: string;
  readonly locationCode: string;
  readonly invoice: { readonly number: string; readonly id: string } | null;
}

/** Returns of sales that the ERP knows. */
function returned(facts: SeedFacts): readonly Returned[] {
  const receipts = new Map(facts.retailer.receipts.map((receipt) => [receipt.saleId, receipt]));
  const posted = new Map(facts.postedSales().map((each) => [each.sale.saleId, each]));
  return facts.retailer.returns.flatMap((back): Returned[] => {
    const receipt = receipts.get(back.saleId);
    if (receipt !== undefined) {
      const { customerNo, storeId } = receipt;
      const saleReference = `receipt:${receipt.receiptNo}`;
      return [{ back, sale: receipt, saleReference, customerNo, locationCode: back.storeId ?? storeId, invoice: null }];
    }
    const sold = posted.get(back.saleId);
    if (sold === undefined) return [];
    const { customerNo, locationCode, invoice, orderNo } = sold.posting;
    return [
      {
        back,
        sale: sold.sale,
        saleReference: `order:${orderNo}`,
        customerNo,
        locationCode: back.storeId ?? locationCode,
        invoice,
      },
    ];
  });
}

const returnId = (back: SaleReturn): string => guidOf(`return ${back.returnId}`);
const returnedAt = (back: SaleReturn): string => back.receivedAt ?? back.requestedAt;

export const salesReturnOrderLines = definePage({
  set: 'salesReturnOrderLines',
  group: 'retail',
  name: 'salesReturnOrderLine',
  fields: {
    returnId: 'guid',
    number: 'string',
    saleLineNo: 'int',
    itemNo: 'string',
    variantCode: 'string',
    quantity: 'decimal',
    netAmount: 'decimal',
    vatAmount: 'decimal',
  },
  indexes: ['returnId', 'number'],
  seed: (facts) =>
    returned(facts).flatMap(({ back, sale }) =>
      back.lines.map((line) => {
        const sold = sale.lines.find(({ lineNo }) => lineNo === line.lineNo);
        return {
          id: childGuid(returnId(back), 1, line.lineNo),
          returnId: returnId(back),
          number: returnNumber(back),
          saleLineNo: line.lineNo,
          itemNo: sold?.itemNo ?? line.sku,
          variantCode: sold?.variantCode ?? '',
          quantity: decimalText(line.quantity),
          netAmount: decimalText(line.netAmount),
          vatAmount: decimalText(line.vatAmount),
          lastModifiedDateTime: returnedAt(back),
        };
      }),
    ),
});

/** Return orders are numbered by the return, so that a number never moves. */
function returnNumber(back: SaleReturn): string {
  return back.creditMemo === null ? `RO-${returnId(back).slice(-8).toUpperCase()}` : `RO-${back.creditMemo.number}`;
}

export const salesReturnOrders = definePage({
  set: 'salesReturnOrders',
  group: 'retail',
  name: 'salesReturnOrder',
  fields: {
    number: 'string',
    saleReference: 'string',
    kind: 'string',
    status: 'string',
    customerNumber: 'string',
    storeNo: 'string',
    externalDocumentNumber: 'string',
    creditMemoNumber: 'string',
    requestedDateTime: 'dateTime',
    receivedDateTime: 'dateTime',
    currencyCode: 'string',
    totalAmount: 'decimal',
  },
  indexes: ['number', 'saleReference', 'customerNumber', 'externalDocumentNumber'],
  relations: { lines: { page: () => salesReturnOrderLines, from: 'id', to: 'returnId', many: true } },
  seed: (facts) =>
    returned(facts).map(({ back, saleReference, customerNo }) => ({
      id: returnId(back),
      number: returnNumber(back),
      saleReference,
      kind: back.kind,
      status: back.status,
      customerNumber: back.creditMemo?.customerNo ?? customerNo,
      storeNo: back.storeId ?? '',
      externalDocumentNumber: back.rmaNo ?? '',
      creditMemoNumber: back.creditMemo?.number ?? '',
      requestedDateTime: back.requestedAt,
      receivedDateTime: back.receivedAt ?? emptyInstant,
      currencyCode: back.currency,
      totalAmount: decimalText(back.total),
      lastModifiedDateTime: returnedAt(back),
    })),
});

interface Credited extends Returned {
  readonly memo: NonNullable<SaleReturn['creditMemo']>;
}

function credited(facts: SeedFacts): readonly Credited[] {
  return returned(facts).flatMap((each) =>
    each.back.creditMemo === null ? [] : [{ ...each, memo: each.back.creditMemo }],
  );
}

/** The sale's lines cut down to what came back. */
function creditedSale({ back, sale }: Returned): SaleFacts {
  const lines = back.lines.flatMap(({ lineNo, quantity, netAmount, vatAmount }) => {
    const sold = sale.lines.find((line) => line.lineNo === lineNo);
    return sold === undefined ? [] : [{ ...sold, quantity, netAmount, vatAmount }];
  });
  return { ...sale, lines, totals: { ...sale.totals, shipping: '0.00' } };
}

export const salesCreditMemoLines = definePage({
  set: 'salesCreditMemoLines',
  group: 'v2.0',
  name: 'salesCreditMemoLine',
  fields: salesLineFields,
  indexes: ['documentId'],
  relations: salesLineRelations,
  seed: (facts) =>
    credited(facts).flatMap((each) =>
      salesLineRows(facts, creditedSale(each), {
        id: each.memo.id,
        kind: 4,
        locationId: locationId(each.locationCode),
        shipmentDate: each.memo.date,
        lastModifiedDateTime: returnedAt(each.back),
      }),
    ),
});

export const salesCreditMemos = definePage({
  set: 'salesCreditMemos',
  group: 'v2.0',
  name: 'salesCreditMemo',
  fields: {
    ...salesHeadFields,
    creditMemoDate: 'date',
    invoiceId: 'guid',
    invoiceNumber: 'string',
    ...totalFields,
    status: 'string',
  },
  indexes: ['number', 'externalDocumentNumber', 'customerNumber', 'invoiceNumber'],
  relations: { salesCreditMemoLines: { page: () => salesCreditMemoLines, from: 'id', to: 'documentId', many: true } },
  seed: (facts) =>
    credited(facts).map(({ back, sale, memo, invoice }) => {
      const customer = facts.customer(memo.customerNo);
      const payer = facts.customer(customer.billToNumber ?? customer.number);
      const vat = amountText(back.lines.reduce((sum, line) => sum + minorUnits(line.vatAmount), 0));
      const net = amountText(back.lines.reduce((sum, line) => sum + minorUnits(line.netAmount), 0));
      return {
        id: memo.id,
        number: memo.number,
        externalDocumentNumber: back.rmaNo ?? '',
        creditMemoDate: memo.date,
        postingDate: memo.date,
        customerId: customer.id,
        customerNumber: customer.number,
        customerName: customer.displayName,
        billToName: payer.displayName,
        billToCustomerId: payer.id,
        billToCustomerNumber: payer.number,
        currencyCode: back.currency,
        pricesIncludeTax: sale.pricesIncludeVat,
        salesperson: '',
        phoneNumber: customer.phone ?? '',
        email: customer.email ?? '',
        invoiceId: invoice?.id ?? emptyGuid,
        invoiceNumber: invoice?.number ?? '',
        discountAmount: '0',
        totalAmountExcludingTax: net,
        totalTaxAmount: vat,
        totalAmountIncludingTax: amountText(minorUnits(net) + minorUnits(vat)),
        status: 'Paid',
        lastModifiedDateTime: returnedAt(back),
      };
    }),
});
