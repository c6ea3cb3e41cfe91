import type { Row } from '../../odata/index.ts';
import type { Receipt } from '../../retailer/index.ts';
import { amountText, minorUnits } from '../amounts.ts';
import { childGuid, decimalText } from '../values.ts';
import { companyDay } from '../companyDay.ts';
import { definePage } from './page.ts';
import { retailDiscountFields, retailDiscounts, retailLineFields } from './salesDocuments.ts';
import type { SeedFacts } from './seedFacts.ts';

/** The rows of one receipt, and of all. */
const perReceipt = (rowsOf: (receipt: Receipt) => readonly Row[]) => ({
  seed: ({ retailer }: SeedFacts) => retailer.receipts.flatMap(rowsOf),
  children: {
    of: 'receiptId',
    make: (facts: SeedFacts, id: string) => {
      const receipt = facts.receipt(id);
      return receipt === undefined ? [] : rowsOf(receipt);
    },
  },
});

export const posReceiptLines = definePage({
  set: 'posReceiptLines',
  group: 'retail',
  name: 'posReceiptLine',
  fields: { receiptId: 'guid', receiptNo: 'string', ...retailLineFields },
  indexes: ['receiptId', 'receiptNo', 'itemNo'],
  ...perReceipt((receipt) =>
    receipt.lines.map((line) => ({
      id: childGuid(receipt.id, 1, line.lineNo),
      receiptId: receipt.id,
      receiptNo: receipt.receiptNo,
      lineNo: line.lineNo,
      itemNo: line.itemNo,
      variantCode: line.variantCode ?? '',
      description: line.name,
      unitOfMeasureCode: line.unit,
      quantity: decimalText(line.quantity),
      unitPrice: decimalText(line.unitPrice),
      discountAmount: decimalText(line.discountAmount),
      lineAmount: decimalText(line.amount),
      vatPercent: decimalText(line.vatRatePercent),
      netAmount: decimalText(line.netAmount),
      vatAmount: decimalText(line.vatAmount),
      lastModifiedDateTime: receipt.placedAt,
    })),
  ),
});

export const posReceiptPayments = definePage({
  set: 'posReceiptPayments',
  group: 'retail',
  name: 'posReceiptPayment',
  fields: {
    receiptId: 'guid',
    receiptNo: 'string',
    lineNo: 'int',
    tenderType: 'string',
    amount: 'decimal',
    paymentToken: 'string',
    status: 'string',
  },
  indexes: ['receiptId', 'receiptNo', 'paymentToken'],
  ...perReceipt((receipt) =>
    receipt.payments.map((payment, index) => ({
      id: childGuid(receipt.id, 2, index + 1),
      receiptId: receipt.id,
      receiptNo: receipt.receiptNo,
      lineNo: index + 1,
      tenderType: payment.method,
      amount: decimalText(payment.amount),
      paymentToken: payment.token ?? '',
      status: payment.status === 'CAPTURED' ? 'Captured' : 'Authorised',
      lastModifiedDateTime: receipt.placedAt,
    })),
  ),
});

export const posReceiptDiscounts = definePage({
  set: 'posReceiptDiscounts',
  group: 'retail',
  name: 'posReceiptDiscount',
  fields: { receiptId: 'guid', receiptNo: 'string', receiptLineNo: 'int', ...retailDiscountFields },
  indexes: ['receiptId', 'receiptNo'],
  ...perReceipt((receipt) =>
    retailDiscounts(receipt, receipt.id, 3).map(({ lineNo, row }) => ({
      ...row,
      receiptId: receipt.id,
      receiptNo: receipt.receiptNo,
      receiptLineNo: lineNo,
      lastModifiedDateTime: receipt.placedAt,
    })),
  ),
});

export const posReceipts = definePage({
  set: 'posReceipts',
  group: 'retail',
  name: 'posReceipt',
  fields: {
    receiptNo: 'string',
    storeNo: 'string',
    terminalNo: 'string',
    staffNo: 'string',
    customerNo: 'string',
    memberCardNo: 'string',
    paymentToken: 'string',
    transactionDateTime: 'dateTime',
    postingDate: 'date',
    currencyCode: 'string',
    countryCode: 'string',
    pricesIncludeVat: 'boolean',
    subtotal: 'decimal',
    discountAmount: 'decimal',
    netAmount: 'decimal',
    vatAmount: 'decimal',
    roundingAmount: 'decimal',
    totalAmount: 'decimal',
  },
  indexes: ['receiptNo', 'customerNo', 'memberCardNo', 'paymentToken'],
  ordered: ['transactionDateTime'],
  relations: {
    lines: { page: () => posReceiptLines, from: 'id', to: 'receiptId', many: true },
    payments: { page: () => posReceiptPayments, from: 'id', to: 'receiptId', many: true },
    discounts: { page: () => posReceiptDiscounts, from: 'id', to: 'receiptId', many: true },
  },
  seed: ({ retailer }) =>
    retailer.receipts.map(({ totals, ...receipt }) => ({
      id: receipt.id,
      receiptNo: receipt.receiptNo,
      storeNo: receipt.storeId,
      terminalNo: receipt.tillId,
      staffNo: receipt.staffId,
      customerNo: receipt.customerNo,
      memberCardNo: receipt.cardCode ?? '',
      paymentToken: receipt.paymentToken ?? '',
      transactionDateTime: receipt.placedAt,
      postingDate: companyDay(Date.parse(receipt.placedAt)),
      currencyCode: receipt.currency,
      countryCode: receipt.market,
      pricesIncludeVat: receipt.pricesIncludeVat,
      subtotal: decimalText(totals.subtotal),
      discountAmount: decimalText(totals.discount),
      netAmount: amountText(minorUnits(totals.total) - minorUnits(totals.rounding) - minorUnits(totals.vatAmount)),
      vatAmount: decimalText(totals.vatAmount),
      roundingAmount: decimalText(totals.rounding),
      totalAmount: decimalText(totals.total),
      lastModifiedDateTime: receipt.placedAt,
    })),
});
