import type { Deadline } from '../../../../platform/deadline/index.ts';
import { formatDecimal, roundHalfUp, toDecimal } from '../../../../platform/money/index.ts';
import type { Place } from '../../port.ts';
import type { TrytonClient } from './client.ts';
import * as wire from './wire.ts';

/** What every call needs and what changes seldom: held whole. */
export interface Reference {
  readonly companyParty: number;
  readonly localCurrency: string;
  readonly currencyIds: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<number, wire.WireUom>;
  /** Per cent by tax; a tax of a fixed amount has none. */
  readonly taxPercents: ReadonlyMap<number, string>;
  /** Per cent that is added to a sale, by the product's accounting category. */
  readonly salesTaxPercents: ReadonlyMap<number, string>;
  /** Warehouses by code. */
  readonly warehouses: ReadonlyMap<string, number>;
  readonly places: readonly Place[];
  /** The price list of buyers who have none of their own; null: list prices. */
  readonly defaultPriceList: number | null;
}

/** @param onlineLocations warehouses that are no stores. */
export async function loadReference(
  client: TrytonClient,
  onlineLocations: ReadonlySet<string>,
  deadline: Deadline,
): Promise<Reference> {
  const options = { deadline, priority: 'background' } as const;
  const everything = { domain: [] };
  const company = await client.company(deadline);
  const [companies, currencies, units, taxes, categories, locations, configurations] = await Promise.all([
    client.read(
      { model: 'company.company', ids: [company], fields: ['party', 'currency.code'], row: wire.company },
      options,
    ),
    client.search({ model: 'currency.currency', ...everything, fields: ['code'], row: wire.currency }, options),
    client.search(
      { model: 'product.uom', ...everything, fields: ['name', 'symbol', 'category', 'factor'], row: wire.uom },
      options,
    ),
    client.search({ model: 'account.tax', ...everything, fields: ['type', 'rate'], row: wire.tax }, options),
    client.search(
      {
        model: 'product.category',
        domain: [['accounting', '=', true]],
        fields: ['parent', 'taxes_parent', 'customer_taxes'],
        row: wire.category,
      },
      options,
    ),
    client.search(
      {
        model: 'stock.location',
        domain: [['type', '=', 'warehouse']],
        fields: ['name', 'code', 'address.street', 'address.postal_code', 'address.city', 'address.country.code'],
        row: wire.location,
      },
      options,
    ),
    client.read(
      { model: 'sale.configuration', ids: [1], fields: ['sale_price_list'], row: wire.salesConfiguration },
      options,
    ),
  ]);
  const [own] = companies;
  if (own === undefined) throw new Error('The user has no company.');
  const taxPercents = new Map(
    taxes.flatMap(({ id, type, rate }) =>
      type === 'percentage' && rate !== null
        ? [[id, formatDecimal(roundHalfUp(toDecimal(rate).times(100), 10))] as const]
        : [],
    ),
  );
  const coded = locations.filter((location) => location.code !== null);
  return {
    companyParty: own.party,
    localCurrency: own['currency.'].code,
    currencyIds: new Map(currencies.map(({ id, code }) => [code, id])),
    units: new Map(units.map((unit) => [unit.id, unit])),
    taxPercents,
    salesTaxPercents: salesTaxes(categories, taxPercents),
    warehouses: new Map(coded.map(({ id, code }) => [code ?? '', id])),
    places: coded.map((location) => toPlace(location, onlineLocations)),
    defaultPriceList: configurations[0]?.sale_price_list ?? null,
  };
}

/** A category's taxes, or those of the nearest ancestor that has its own; taxes of fixed amounts have no per cent. */
function salesTaxes(
  categories: readonly wire.WireCategory[],
  taxPercents: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const taxesOf = (category: wire.WireCategory, depth = 0): readonly number[] => {
    const parent = category.taxes_parent && category.parent !== null ? byId.get(category.parent) : undefined;
    return parent === undefined || depth > categories.length ? category.customer_taxes : taxesOf(parent, depth + 1);
  };
  return new Map(
    categories.map((category) => {
      const percents = taxesOf(category).map((tax) => toDecimal(taxPercents.get(tax) ?? '0'));
      return [category.id, formatDecimal(percents.reduce((sum, percent) => sum.plus(percent), toDecimal('0')))];
    }),
  );
}

function toPlace(location: wire.WireLocation, onlineLocations: ReadonlySet<string>): Place {
  const id = location.code ?? '';
  const address = location['address.'] ?? null;
  const country = address?.['country.']?.code ?? null;
  return {
    id,
    name: location.name,
    store: !onlineLocations.has(id),
    country,
    gln: null,
    address: address && {
      lines: (address.street ?? '').split('\n').filter((line) => line !== ''),
      postalCode: address.postal_code,
      city: address.city,
      region: null,
      country,
    },
    geo: null,
    partner: null,
    openingHours: null,
    services: null,
    safetyMargin: '0',
  };
}
