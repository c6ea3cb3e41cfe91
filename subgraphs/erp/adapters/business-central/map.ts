import { z } from 'zod';
import { formatDecimal, roundHalfUp, toDecimal, toQuantity } from '../../../../platform/money/index.ts';
import type { PriceMeasure, SalesUnit, StoreService, Weekday } from '../../__generated__/resolvers.ts';
import type { Article, Place } from '../../port.ts';
import type { SkuParts } from '../../sku.ts';
import type { ItemFacts } from './items.ts';
import type * as wire from './wire.ts';

const weekdays: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const services: Readonly<Record<string, StoreService>> = {
  CLICK_AND_COLLECT: 'CLICK_AND_COLLECT',
  RETURNS: 'RETURNS',
  REPAIR: 'REPAIR',
  WATCH_REPAIR: 'WATCH_REPAIR',
  TAILORING: 'TAILORING',
  GIFT_WRAPPING: 'GIFT_WRAPPING',
  PERSONAL_SHOPPER: 'PERSONAL_SHOPPING',
  PERSONAL_SHOPPING: 'PERSONAL_SHOPPING',
  PARCEL_POINT: 'PARCEL_POINT',
};

/** Content of a base unit in the measure that unit prices are told in, by the measure's code in the ERP. */
const measures: Readonly<Record<string, { readonly unit: string; readonly factor: string }>> = {
  G: { unit: 'kg', factor: '0.001' },
  KG: { unit: 'kg', factor: '1' },
  ML: { unit: 'l', factor: '0.001' },
  CL: { unit: 'l', factor: '0.01' },
  L: { unit: 'l', factor: '1' },
  M: { unit: 'm', factor: '1' },
  M2: { unit: 'm2', factor: '1' },
  PCS: { unit: 'piece', factor: '1' },
};

/** Stores and warehouses: each store is a location of the same code. */
export function toPlaces(locations: readonly wire.WireLocation[], stores: readonly wire.WireStore[]): readonly Place[] {
  const storeOf = new Map(stores.map((store) => [store.storeNo, store]));
  return locations.map((location) => {
    const place = {
      id: location.locationCode,
      name: location.displayName,
      country: location.countryCode || null,
      safetyMargin: location.safetyMargin,
    };
    const store = storeOf.get(location.locationCode);
    if (!store) {
      return {
        ...place,
        store: false,
        gln: null,
        address: null,
        geo: null,
        partner: null,
        openingHours: null,
        services: null,
      };
    }
    return {
      ...place,
      name: store.displayName,
      store: true,
      gln: store.gln || null,
      address: {
        lines: store.address === '' ? [] : [store.address],
        postalCode: store.postCode || null,
        city: store.city || null,
        region: null,
        country: store.countryCode || null,
      },
      geo: { latitude: Number(store.latitude), longitude: Number(store.longitude) },
      partner: store.partner,
      openingHours: store.openingHours.flatMap(({ weekday, opens, closes }) => {
        const day = weekdays[weekday - 1];
        return day === undefined ? [] : [{ day, opens, closes }];
      }),
      services: store.services
        .split(',')
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) => services[text] ?? 'UNKNOWN'),
    };
  });
}

/** The campaign page's `titles`: JSON text, locale → title. Unreadable text gives none, and the description stands in. */
export function campaignTitles(text: string): Readonly<Record<string, string>> {
  try {
    const parsed = z.record(z.string(), z.string()).safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

export function toArticle(sku: string, { variant }: SkuParts, item: ItemFacts): Article {
  const units = toUnits(item, variant);
  return {
    sku,
    gtin: units.find(({ base }) => base)?.gtin ?? null,
    units,
    discontinued: item.card.blocked || item.card.salesBlocked,
  };
}

/** Base unit first, then by size. */
export function toUnits(item: ItemFacts, variant: string): readonly SalesUnit[] {
  const { baseUnitOfMeasureCode: base } = item.card;
  const known = item.units.some((unit) => unit.unitOfMeasureCode === base)
    ? item.units
    : [
        {
          itemNo: item.card.number,
          unitOfMeasureCode: base,
          qtyPerUnitOfMeasure: '1',
          baseUnit: true,
          description: '',
        },
        ...item.units,
      ];
  return known
    .map((unit) => ({
      code: unit.unitOfMeasureCode,
      name: unit.description || null,
      gtin: gtinOf(item.references, variant, unit.unitOfMeasureCode),
      quantityPerUnit: toQuantity(unit.qtyPerUnitOfMeasure),
      base: unit.unitOfMeasureCode === base,
    }))
    .sort((a, b) => Number(b.base) - Number(a.base) || toDecimal(a.quantityPerUnit).cmp(toDecimal(b.quantityPerUnit)));
}

function gtinOf(references: readonly wire.WireItemReference[], variant: string, unit: string): string | null {
  const match = references.find(
    (reference) =>
      reference.referenceType === 'Bar Code' &&
      reference.variantCode === variant &&
      reference.unitOfMeasureCode === unit,
  );
  return match?.referenceNo ?? null;
}

/** The variant's own measure, else the item's; null where none is kept. */
export function toMeasure(rows: readonly wire.WireItemMeasure[], variant: string): PriceMeasure | null {
  const row =
    rows.find(({ variantCode }) => variantCode === variant) ?? rows.find(({ variantCode }) => variantCode === '');
  const measure = row && measures[row.measureCode];
  if (!row || !measure) return null;
  const content = toDecimal(row.quantity).times(toDecimal(measure.factor));
  return { unit: measure.unit, quantity: formatDecimal(roundHalfUp(content, 5)) };
}
