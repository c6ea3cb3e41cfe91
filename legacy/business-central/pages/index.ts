import { calculatedPrices } from './calculatedPrices.ts';
import { contacts, customers, retailCustomers } from './customers.ts';
import { itemCards, itemMeasures, itemReferences, items, itemUnitsOfMeasure, itemVariants } from './items.ts';
import type { Page, PageGroup } from './page.ts';
import { locations, openingHours, retailLocations, retailStores } from './places.ts';
import { campaigns, campaignTargets, priceListLines, priceLists } from './prices.ts';
import { posReceiptDiscounts, posReceiptLines, posReceiptPayments, posReceipts } from './receipts.ts';
import { salesCreditMemoLines, salesCreditMemos, salesReturnOrderLines, salesReturnOrders } from './returns.ts';
import { salesDocumentDiscounts, salesDocumentLines, salesDocuments } from './salesDocuments.ts';
import { salesInvoiceLines, salesInvoices } from './salesInvoices.ts';
import { salesOrderLines, salesOrders } from './salesOrders.ts';
import { salesShipmentLines, salesShipments } from './salesShipments.ts';
import { currencies, currencyExchangeRates, customerDiscountGroups, customerPriceGroups } from './setup.ts';
import { itemCategories, unitsOfMeasure, vatPostingSetup } from './setup.ts';
import { reservations, stockByLocation } from './stock.ts';

/** Every page of a company. Where pages share a table, the one that makes its rows comes first. */
export const pages: readonly Page[] = [
  customers,
  retailCustomers,
  contacts,
  items,
  itemCards,
  itemVariants,
  itemCategories,
  itemUnitsOfMeasure,
  itemReferences,
  itemMeasures,
  unitsOfMeasure,
  currencies,
  currencyExchangeRates,
  vatPostingSetup,
  customerPriceGroups,
  customerDiscountGroups,
  locations,
  retailLocations,
  retailStores,
  openingHours,
  priceLists,
  priceListLines,
  campaigns,
  campaignTargets,
  calculatedPrices,
  stockByLocation,
  reservations,
  salesOrders,
  salesOrderLines,
  salesInvoices,
  salesInvoiceLines,
  salesShipments,
  salesShipmentLines,
  salesCreditMemos,
  salesCreditMemoLines,
  salesDocuments,
  salesDocumentLines,
  salesDocumentDiscounts,
  salesReturnOrders,
  salesReturnOrderLines,
  posReceipts,
  posReceiptLines,
  posReceiptPayments,
  posReceiptDiscounts,
];

/** The page behind an entity set of a group. */
export function pageOf(group: PageGroup, set: string): Page | undefined {
  return pages.find((page) => page.group === group && page.set === set);
}
