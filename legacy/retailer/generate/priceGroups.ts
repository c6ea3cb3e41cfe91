import type { CustomerDiscountGroup, CustomerPriceGroup } from '../model.ts';

const consumer = {
  priceIncludesVat: true,
  vatBusPostingGrPrice: 'DOMESTIC-DK',
  allowLineDisc: true,
  allowInvoiceDisc: true,
} as const;

export const priceGroups: readonly CustomerPriceGroup[] = [
  { ...consumer, code: 'CLUB', description: 'Members of the club' },
  { ...consumer, code: 'VIP', description: 'Invited customers' },
  { ...consumer, code: 'STAFF', description: 'Employees', allowLineDisc: false },
  { ...consumer, code: 'B2B-A', description: 'Business customers A', priceIncludesVat: false },
];

export const discountGroups: readonly CustomerDiscountGroup[] = [
  { code: 'LOYAL5', description: 'Customers of five years' },
  { code: 'WHOLESALE', description: 'Resellers' },
];
