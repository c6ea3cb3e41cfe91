import type { MedusaApi } from './medusaApi.ts';

/** What everything else hangs on. */
export interface House {
  readonly salesChannel: string;
  readonly location: string;
  readonly shippingProfile: string;
  readonly shippingOption: string;
  /** By country. */
  readonly regions: Readonly<Record<string, string>>;
  readonly publishableKey: string;
  readonly secretKey: string;
}

interface Row {
  readonly id: string;
}

const countries = [
  { country: 'dk', name: 'Danmark', currency: 'dkk', rate: 25, delivery: 49 },
  { country: 'se', name: 'Sverige', currency: 'sek', rate: 25, delivery: 59 },
  { country: 'no', name: 'Norge', currency: 'nok', rate: 25, delivery: 69 },
] as const;

/** Three markets whose prices include tax, one warehouse that delivers to them, and the keys of a storefront and of the product. */
export async function createHouse(api: MedusaApi): Promise<House> {
  const post = async <T>(path: string, body: unknown): Promise<T> => api.admin<T>('POST', path, body);
  const { stores } = await api.admin<{
    readonly stores: readonly (Row & { readonly default_sales_channel_id: string })[];
  }>('GET', 'stores');
  const [store] = stores;
  if (store === undefined) throw new Error('A new server has a store.');
  const salesChannel = store.default_sales_channel_id;
  await post(`stores/${store.id}`, {
    supported_currencies: countries.map(({ currency }, index) => ({
      currency_code: currency,
      is_default: index === 0,
      is_tax_inclusive: true,
    })),
  });
  const regions: Record<string, string> = {};
  for (const { country, name, currency, rate } of countries) {
    const { region } = await post<{ readonly region: Row }>('regions', {
      name,
      currency_code: currency,
      countries: [country],
      payment_providers: ['pp_system_default'],
      automatic_taxes: true,
      is_tax_inclusive: true,
    });
    regions[country.toUpperCase()] = region.id;
    await post('tax-regions', {
      country_code: country,
      provider_id: 'tp_system',
      default_tax_rate: { rate, code: `${country}-${rate}`, name: `${rate} %` },
    });
  }
  const { stock_location: location } = await post<{ readonly stock_location: Row }>('stock-locations', {
    name: 'WEB-DK',
    address: { address_1: 'Havnegade 1', postal_code: '1058', city: 'København', country_code: 'dk' },
  });
  await post(`stock-locations/${location.id}/sales-channels`, { add: [salesChannel] });
  await post(`stock-locations/${location.id}/fulfillment-providers`, { add: ['manual_manual'] });
  const { shipping_profile: profile } = await post<{ readonly shipping_profile: Row }>('shipping-profiles', {
    name: 'Goods',
    type: 'default',
  });
  const shippingOption = await createDelivery(api, location.id, profile.id);
  const { api_keys: keys } = await api.admin<{ readonly api_keys: readonly { readonly token: string }[] }>(
    'GET',
    'api-keys?type=publishable',
  );
  const secret = await post<{ readonly api_key: { readonly token: string } }>('api-keys', {
    title: 'Samklang',
    type: 'secret',
  });
  return {
    salesChannel,
    location: location.id,
    shippingProfile: profile.id,
    shippingOption,
    regions,
    publishableKey: keys[0]?.token ?? '',
    secretKey: secret.api_key.token,
  };
}

/** Delivery at a flat price; without it, and a shipping profile on each article, no cart can be completed. */
async function createDelivery(api: MedusaApi, location: string, profile: string): Promise<string> {
  const { stock_location: withSets } = await api.admin<{
    readonly stock_location: { readonly fulfillment_sets: readonly Row[] };
  }>('POST', `stock-locations/${location}/fulfillment-sets?fields=*fulfillment_sets`, {
    name: 'Delivery',
    type: 'shipping',
  });
  const { fulfillment_set: withZones } = await api.admin<{
    readonly fulfillment_set: { readonly service_zones: readonly Row[] };
  }>('POST', `fulfillment-sets/${withSets.fulfillment_sets[0]?.id ?? ''}/service-zones?fields=*service_zones`, {
    name: 'Scandinavia',
    geo_zones: countries.map(({ country }) => ({ type: 'country', country_code: country })),
  });
  const { shipping_option: option } = await api.admin<{ readonly shipping_option: Row }>('POST', 'shipping-options', {
    name: 'Parcel',
    service_zone_id: withZones.service_zones[0]?.id,
    shipping_profile_id: profile,
    provider_id: 'manual_manual',
    price_type: 'flat',
    type: { label: 'Parcel', description: 'Within three days', code: 'parcel' },
    prices: countries.map(({ currency, delivery }) => ({ currency_code: currency, amount: delivery })),
    rules: [],
  });
  return option.id;
}
