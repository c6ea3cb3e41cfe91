import { amountText, minorUnits } from '../amounts.ts';
import { childGuid, decimalText } from '../values.ts';
import { companyDay } from '../companyDay.ts';
import { definePage } from './page.ts';
import { retailDiscountFields, retailDiscounts, retailLineFields, retailLines } from './salesDocuments.ts';

export const posReceiptLines = definePage({
  set: 'posReceiptLines',
  group: 'retail',
  name: 'posReceiptLine',
  fields: { receiptId: 'guid', receiptNo: 'string', ...retailLineFields },
  indexes: ['receiptId', 'receiptNo', 'itemNo'],
  seed: ({ retailer }) =>
    retailer.receipts.flatMap((receipt) =>
      retailLines(receipt, receipt.id, 1).map((row) => ({
        ...row,
        receiptId: receipt.id,
        receiptNo: receipt.receiptNo,
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
  seed: ({ retailer }) =>
    retailer.receipts.flatMap((receipt) =>
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
  seed: ({ retailer }) =>
    retailer.receipts.flatMap((receipt) =>
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
