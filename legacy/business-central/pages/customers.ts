import type { Row } from '../../odata/index.ts';
import { emptyEnum, guidOf } from '../values.ts';
import { definePage } from './page.ts';
import type { SeedFacts } from './seedFacts.ts';

/** Rows of the customer table, with the fields of `customers` and of `retailCustomers`. */
function customerRows({ retailer }: SeedFacts): readonly Row[] {
  return retailer.erpCustomers.map((customer) => ({
    id: customer.id,
    number: customer.number,
    displayName: customer.displayName,
    type: customer.type,
    addressLine1: customer.address.street,
    addressLine2: '',
    city: customer.address.city,
    state: '',
    country: customer.address.country,
    postalCode: customer.address.postalCode,
    phoneNumber: customer.phone ?? '',
    email: customer.email ?? '',
    website: '',
    currencyCode: customer.currency,
    blocked: customer.blocked === '' ? emptyEnum : customer.blocked,
    billToCustomerNo: customer.billToNumber ?? customer.number,
    customerPriceGroup: customer.priceGroup,
    customerDiscGroup: customer.discountGroup,
    vatBusPostingGroup: customer.vatBusPostingGroup,
    pricesIncludingVat: customer.pricesIncludingVat,
    allowLineDisc: customer.allowLineDisc,
    countryCode: customer.market,
    walkIn: customer.walkIn,
    registeredDateTime: customer.createdAt,
    lastModifiedDateTime: customer.lastModifiedAt,
  }));
}

export const customers = definePage({
  set: 'customers',
  group: 'v2.0',
  name: 'customer',
  fields: {
    number: 'string',
    displayName: 'string',
    type: 'string',
    addressLine1: 'string',
    addressLine2: 'string',
    city: 'string',
    state: 'string',
    country: 'string',
    postalCode: 'string',
    phoneNumber: 'string',
    email: 'string',
    website: 'string',
    currencyCode: 'string',
    blocked: 'string',
  },
  indexes: ['number', 'phoneNumber', 'email'],
  writable: {
    create: false,
    delete: false,
    fields: [
      'displayName',
      'addressLine1',
      'addressLine2',
      'city',
      'state',
      'country',
      'postalCode',
      'phoneNumber',
      'email',
      'website',
      'blocked',
    ],
  },
  seed: customerRows,
});

export const retailCustomers = definePage({
  set: 'retailCustomers',
  group: 'retail',
  name: 'retailCustomer',
  table: customers.table,
  fields: {
    number: 'string',
    displayName: 'string',
    type: 'string',
    billToCustomerNo: 'string',
    currencyCode: 'string',
    customerPriceGroup: 'string',
    customerDiscGroup: 'string',
    vatBusPostingGroup: 'string',
    pricesIncludingVat: 'boolean',
    allowLineDisc: 'boolean',
    countryCode: 'string',
    phoneNumber: 'string',
    email: 'string',
    blocked: 'string',
    walkIn: 'boolean',
    registeredDateTime: 'dateTime',
  },
  indexes: ['billToCustomerNo'],
  writable: { create: false, delete: false, fields: ['customerPriceGroup', 'customerDiscGroup', 'allowLineDisc'] },
  seed: customerRows,
});

export const contacts = definePage({
  set: 'contacts',
  group: 'v2.0',
  name: 'contact',
  fields: {
    number: 'string',
    type: 'string',
    displayName: 'string',
    companyNumber: 'string',
    companyName: 'string',
    addressLine1: 'string',
    addressLine2: 'string',
    city: 'string',
    state: 'string',
    country: 'string',
    postalCode: 'string',
    phoneNumber: 'string',
    mobilePhoneNumber: 'string',
    email: 'string',
  },
  indexes: ['number', 'phoneNumber', 'mobilePhoneNumber', 'email'],
  seed: ({ retailer }) =>
    retailer.erpCustomers
      .filter((customer) => !customer.walkIn)
      .map((customer) => {
        const company = customer.type === 'Company';
        return {
          id: guidOf(`contact ${customer.number}`),
          number: `CT-${customer.number}`,
          type: customer.type,
          displayName: customer.displayName,
          companyNumber: company ? `CT-${customer.number}` : '',
          companyName: company ? customer.displayName : '',
          addressLine1: customer.address.street,
          addressLine2: '',
          city: customer.address.city,
          state: '',
          country: customer.address.country,
          postalCode: customer.address.postalCode,
          phoneNumber: company ? (customer.phone ?? '') : '',
          mobilePhoneNumber: company ? '' : (customer.phone ?? ''),
          email: customer.email ?? '',
          lastModifiedDateTime: customer.lastModifiedAt,
        };
      }),
});
