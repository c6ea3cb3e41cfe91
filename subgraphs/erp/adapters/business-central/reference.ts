import type { Deadline } from '../../../../platform/deadline/index.ts';
import { formatDecimal, roundHalfUp, toDecimal } from '../../../../platform/money/index.ts';
import type { Place } from '../../port.ts';
import type { BusinessCentralClient } from './client.ts';
import { campaignTitles, toPlaces } from './map.ts';
import * as wire from './wire.ts';

/** What every page needs and what changes seldom: held whole. */
export interface Reference {
  readonly places: readonly Place[];
  /** VAT per cent; null when the pair is not set up. */
  vatPercent(busPostingGroup: string, prodPostingGroup: string): string | null;
  /** Every VAT per cent that is set up, each once. */
  readonly vatPercents: readonly string[];
  readonly campaigns: ReadonlyMap<string, Campaign>;
  /** Local currency for one unit of `currency` on a day (YYYY-MM-DD); null when no rate is known. */
  exchangeRate(currency: string, day: string): string | null;
  /** The day on which that rate began; null when no rate is known, or has held for ever. */
  exchangeRateSince(currency: string, day: string): string | null;
}

export interface Campaign {
  readonly no: string;
  readonly description: string;
  /** By locale. */
  readonly titles: Readonly<Record<string, string>>;
  /** Inclusive days; null = open. */
  readonly startingDate: string | null;
  readonly endingDate: string | null;
  readonly activated: boolean;
  readonly openToAll: boolean;
}

/** Five sets in one request. */
export async function loadReference(client: BusinessCentralClient, deadline: Deadline): Promise<Reference> {
  const options = { deadline, priority: 'background' } as const;
  const [vat, campaigns, rates, locations, stores] = await Promise.all([
    client.rows({ entitySet: 'vatPostingSetup', row: wire.vatSetup }, options),
    client.rows({ entitySet: 'campaigns', row: wire.campaign }, options),
    client.rows({ entitySet: 'currencyExchangeRates', row: wire.exchangeRate }, options),
    client.rows({ entitySet: 'retailLocations', row: wire.retailLocation }, options),
    client.rows({ entitySet: 'retailStores', row: wire.retailStore, expand: ['openingHours'] }, options),
  ]);
  const vatByPair = new Map(vat.map((row) => [`${row.vatBusPostingGroup}|${row.vatProdPostingGroup}`, row.vatPercent]));
  return {
    places: toPlaces(locations, stores),
    vatPercent: (bus, prod) => vatByPair.get(`${bus}|${prod}`) ?? null,
    vatPercents: [...new Set(vat.map((row) => row.vatPercent))],
    campaigns: new Map(campaigns.map((row) => [row.no, { ...row, titles: campaignTitles(row.titles) }])),
    exchangeRate: (currency, day) => rateOn(rates, currency, day),
    exchangeRateSince: (currency, day) => latestRate(rates, currency, day)?.startingDate ?? null,
  };
}

function rateOn(rates: readonly wire.WireExchangeRate[], currency: string, day: string): string | null {
  const rate = latestRate(rates, currency, day);
  if (rate === undefined || toDecimal(rate.exchangeRateAmount).eq(0)) return null;
  const perUnit = toDecimal(rate.relationalExchangeRateAmount).div(toDecimal(rate.exchangeRateAmount));
  return formatDecimal(roundHalfUp(perUnit, 10));
}

/** The latest rate that has begun. */
function latestRate(
  rates: readonly wire.WireExchangeRate[],
  currency: string,
  day: string,
): wire.WireExchangeRate | undefined {
  const begun = rates
    .filter((rate) => rate.currencyCode === currency && (rate.startingDate ?? '') <= day)
    .sort((a, b) => ((a.startingDate ?? '') < (b.startingDate ?? '') ? 1 : -1));
  return begun[0];
}
