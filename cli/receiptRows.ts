import { createHash } from 'node:crypto';
import type { BusinessCentral } from '../legacy/business-central/index.ts';
import type { TillReceipt } from '../legacy/tillserver/index.ts';
import { addMoney, parseMoney, subtractMoney } from '../platform/money/index.ts';

type Row = Parameters<BusinessCentral['backOffice']['upsert']>[1];

/** A till's receipt as rows of the ERP, each with its entity set. The receipt itself last: whoever sees it sees all of it. */
export function receiptRows(receipt: TillReceipt): readonly (readonly [set: string, row: Row])[] {
  const { id, receiptNo, quote, currency } = receipt;
  const own = { receiptId: id, receiptNo };
  const sum = (amounts: readonly string[]): string =>
    plain(addMoney(parseMoney('0', currency), ...amounts.map((amount) => parseMoney(amount, currency))).amount);
  const lines = quote.lines.map((line, index): Row => {
    const [itemNo = '', variantCode = ''] = splitSku(line.item.plu);
    return {
      id: childOf(id, 'line', index),
      ...own,
      lineNo: index + 1,
      itemNo,
      variantCode,
      description: line.item.name,
      unitOfMeasureCode: line.item.unit,
      quantity: line.quantity,
      unitPrice: plain(line.unitPrice),
      discountAmount: plain(subtractMoney(parseMoney(line.gross, currency), parseMoney(line.amount, currency)).amount),
      lineAmount: plain(line.amount),
      vatPercent: line.item.vatPercent,
      netAmount: plain(line.net),
      vatAmount: plain(line.vat),
    };
  });
  const discounts = discountsOf(quote.lines).map((discount, index): Row => ({
    id: childOf(id, 'discount', index),
    ...own,
    ...discount,
  }));
  const payment: Row = {
    id: childOf(id, 'payment', 0),
    ...own,
    lineNo: 1,
    tenderType: receipt.tender === 'MOBILE' ? (mobileSchemes[receipt.market] ?? 'CARD') : receipt.tender,
    amount: plain(quote.total),
    paymentToken: receipt.paymentToken ?? '',
    status: 'Captured',
  };
  const head: Row = {
    id,
    receiptNo,
    storeNo: receipt.storeId,
    terminalNo: receipt.tillId,
    staffNo: receipt.staffId,
    customerNo: receipt.customerNo,
    memberCardNo: receipt.cardCode ?? '',
    paymentToken: receipt.paymentToken ?? '',
    transactionDateTime: receipt.placedAt,
    postingDate: receipt.day,
    currencyCode: currency,
    countryCode: receipt.market,
    pricesIncludeVat: true,
    subtotal: plain(quote.subtotal),
    discountAmount: plain(quote.discount),
    netAmount: sum(quote.vat.map(({ net }) => net)),
    vatAmount: sum(quote.vat.map(({ vat }) => vat)),
    roundingAmount: plain(quote.rounding),
    totalAmount: plain(quote.total),
  };
  return [
    ...lines.map((row) => ['posReceiptLines', row] as const),
    ...discounts.map((row) => ['posReceiptDiscounts', row] as const),
    ['posReceiptPayments', payment],
    ['posReceipts', head],
  ];
}

const mobileSchemes: Readonly<Record<string, string>> = { DK: 'MOBILEPAY', SE: 'SWISH', NO: 'VIPPS' };

function discountsOf(lines: TillReceipt['quote']['lines']): Row[] {
  return lines.flatMap(({ lineDiscount, shares }, index) => {
    const receiptLineNo = index + 1;
    const ofLine = { receiptLineNo, level: 'Line', source: 'ERP', reference: '', title: 'Discount' };
    return [
      ...(plain(lineDiscount) === '0' ? [] : [{ ...ofLine, amount: plain(lineDiscount) }]),
      ...shares.map(({ offer, title, amount }) => ({
        receiptLineNo,
        level: 'Basket',
        source: 'TILL',
        reference: offer,
        title,
        amount: plain(amount),
      })),
    ];
  });
}

/** Item and variant: a sku is split at its first dash. */
function splitSku(sku: string): readonly string[] {
  const dash = sku.indexOf('-');
  return dash < 0 ? [sku] : [sku.slice(0, dash), sku.slice(dash + 1)];
}

/** Without superfluous zeros, as the ERP stores decimals. */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function childOf(receiptId: string, kind: string, n: number): string {
  const hex = createHash('sha256').update(`${receiptId} ${kind} ${n}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
