import type { Calendar } from '../../../kit/index.ts';
import type { BusinessCentralConfig } from '../../config.ts';
import type { ErpScope, PriceSheet } from '../../port.ts';
import type { ItemFacts } from './items.ts';
import { toMeasure, toUnits } from './map.ts';
import type { Reference } from './reference.ts';

export interface SheetSetting {
  readonly reference: Reference;
  readonly config: BusinessCentralConfig;
  readonly calendar: Calendar;
  readonly scope: ErpScope;
}

/** What a sheet says of the article itself, whoever computes its price. */
export function sheetHead(
  item: ItemFacts,
  variant: string,
  { reference, config, calendar, scope }: SheetSetting,
): Omit<PriceSheet, 'records'> {
  const { market } = scope;
  const local = config.ERP_LOCAL_CURRENCY;
  return {
    sold: isSold(item, variant, market.country),
    baseUnit: item.card.baseUnitOfMeasureCode,
    units: toUnits(item, variant).map(({ code, quantityPerUnit }) => ({ code, quantityPerUnit })),
    taxRate: reference.vatPercent(market.erpVatBusPostingGroup, item.card.vatProdPostingGroup),
    localCurrency: local,
    exchangeRate: market.currency === local ? null : reference.exchangeRate(market.currency, calendar.dayOf(scope.now)),
    measure: toMeasure(item.measures, variant),
    holdsUntil: null,
  };
}

function isSold({ card, variants }: ItemFacts, variant: string, country: string): boolean {
  const countries = card.countries.split(',').map((text) => text.trim());
  return (
    !card.blocked &&
    !card.salesBlocked &&
    (card.countries.trim() === '' || countries.includes(country)) &&
    (variant === '' || variants.includes(variant))
  );
}
