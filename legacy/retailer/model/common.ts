/** A market's code, also its ISO 3166 country code. */
export type MarketCode = 'DK' | 'SE' | 'NO';

/** BCP 47 tags in which texts and slugs exist. */
export type Locale = 'da-DK' | 'sv-SE' | 'nb-NO' | 'en-GB';

export type Currency = 'DKK' | 'SEK' | 'NOK';

/** RFC 3339, UTC, whole seconds: `2026-11-20T09:00:00Z`. Sorts as text. */
export type Instant = string;

/** A calendar day in the ERP company's zone (Europe/Copenhagen): `2026-11-20`. Sorts as text. */
export type Day = string;

/** Exact money in major units with the currency's two decimals: `"499.00"`. */
export type Amount = string;

/** Exact quantity, up to five places, no superfluous zeros: `"1"`, `"0.75"`. */
export type Quantity = string;

/** Percent as an exact decimal without superfluous zeros: `"25"`, `"12.5"`. */
export type Percent = string;

/** Lower-case GUID with hyphens, as Business Central and Dataverse identify rows. */
export type Guid = string;

/** E.164 with the plus: `+4531234567`. Valid by libphonenumber-js. */
export type Phone = string;

/** One text per locale. */
export type Localised = Readonly<Record<Locale, string>>;

export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: MarketCode;
}

/** WGS 84 degrees. */
export interface GeoPosition {
  readonly latitude: number;
  readonly longitude: number;
}
