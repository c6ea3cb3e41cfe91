import { guidOf } from '../values.ts';
import { definePage } from './page.ts';
import { locationId } from './setup.ts';

/** Pieces that a shop keeps on its shelves, and those that a warehouse keeps against miscounts. */
const safetyMargin = { store: '1', warehouse: '2' } as const;

export const locations = definePage({
  set: 'locations',
  group: 'v2.0',
  name: 'location',
  fields: {
    code: 'string',
    displayName: 'string',
    addressLine1: 'string',
    city: 'string',
    country: 'string',
    postalCode: 'string',
    phoneNumber: 'string',
    email: 'string',
  },
  indexes: ['code'],
  seed: ({ retailer }) => {
    const stores = new Map(retailer.stores.map((store) => [store.storeId, store]));
    return retailer.locations.map(({ code, name, market, storeId }) => {
      const store = storeId === null ? undefined : stores.get(storeId);
      return {
        id: locationId(code),
        code,
        displayName: name,
        addressLine1: store?.address.street ?? '',
        city: store?.address.city ?? '',
        country: market,
        postalCode: store?.address.postalCode ?? '',
        phoneNumber: store?.phone ?? '',
        email: store?.email ?? '',
        lastModifiedDateTime: retailer.anchor,
      };
    });
  },
});

export const retailLocations = definePage({
  set: 'retailLocations',
  group: 'retail',
  name: 'retailLocation',
  fields: {
    locationCode: 'string',
    displayName: 'string',
    countryCode: 'string',
    warehouse: 'boolean',
    storeNo: 'string',
    safetyMargin: 'decimal',
  },
  indexes: ['locationCode'],
  seed: ({ retailer }) =>
    retailer.locations.map(({ code, name, market, storeId }) => ({
      id: guidOf(`retail location ${code}`),
      locationCode: code,
      displayName: name,
      countryCode: market,
      warehouse: storeId === null,
      storeNo: storeId ?? '',
      safetyMargin: safetyMargin[storeId === null ? 'warehouse' : 'store'],
      lastModifiedDateTime: retailer.anchor,
    })),
});

export const openingHours = definePage({
  set: 'openingHours',
  group: 'retail',
  name: 'openingHour',
  fields: { storeNo: 'string', weekday: 'int', opens: 'string', closes: 'string' },
  indexes: ['storeNo'],
  seed: ({ retailer }) =>
    retailer.stores.flatMap((store) =>
      store.openingHours.map(({ weekday, opens, closes }) => ({
        id: guidOf(`hours ${store.storeId} ${weekday} ${opens}`),
        storeNo: store.storeId,
        weekday,
        opens,
        closes,
        lastModifiedDateTime: retailer.anchor,
      })),
    ),
});

export const retailStores = definePage({
  set: 'retailStores',
  group: 'retail',
  name: 'retailStore',
  fields: {
    storeNo: 'string',
    displayName: 'string',
    countryCode: 'string',
    gln: 'string',
    address: 'string',
    city: 'string',
    postCode: 'string',
    latitude: 'decimal',
    longitude: 'decimal',
    phoneNo: 'string',
    email: 'string',
    partner: 'boolean',
    services: 'string',
    safetyMargin: 'decimal',
  },
  indexes: ['storeNo', 'gln', 'countryCode'],
  relations: { openingHours: { page: () => openingHours, from: 'storeNo', to: 'storeNo', many: true } },
  seed: ({ retailer }) =>
    retailer.stores.map((store) => ({
      id: guidOf(`store ${store.storeId}`),
      storeNo: store.storeId,
      displayName: store.name,
      countryCode: store.market,
      gln: store.gln,
      address: store.address.street,
      city: store.address.city,
      postCode: store.address.postalCode,
      latitude: String(store.geo.latitude),
      longitude: String(store.geo.longitude),
      phoneNo: store.phone,
      email: store.email,
      partner: store.partner,
      services: store.services.join(','),
      safetyMargin: safetyMargin.store,
      lastModifiedDateTime: retailer.anchor,
    })),
});
