import type { Currency, Day, GeoPosition, Locale, MarketCode, Percent, Phone, PostalAddress } from './common.ts';

/** A country in which the retailer sells. */
export interface Market {
  readonly code: MarketCode;
  readonly currency: Currency;
  /** The market's own language first, then en-GB. */
  readonly locales: readonly Locale[];
  readonly timeZone: string;
  /** Shared ERP account of unrecognised buyers (`DK-CASH`): it is nobody. */
  readonly walkInCustomer: string;
  /** Warehouse that serves the web shop: `WEB-DK`. */
  readonly onlineLocation: string;
  readonly vatBusPostingGroup: VatBusPostingGroup;
  /** Shop website code: `dk`. */
  readonly website: string;
  /** Shop store views with the locale each shows: `dk_da`, `dk_en`. */
  readonly storeViews: readonly StoreView[];
}

export interface StoreView {
  /** Numeric store id of the shop: 1… */
  readonly storeId: number;
  readonly code: string;
  readonly locale: Locale;
}

export type VatBusPostingGroup = 'DOMESTIC-DK' | 'DOMESTIC-SE' | 'DOMESTIC-NO';
export type VatProdPostingGroup = 'STANDARD' | 'FOOD' | 'BOOK';

export interface VatRate {
  readonly vatBusPostingGroup: VatBusPostingGroup;
  readonly vatProdPostingGroup: VatProdPostingGroup;
  readonly ratePercent: Percent;
}

/** `rate` DKK are paid for 100 units of `currency` from `startingDate` on, until the next row of that currency. */
export interface ExchangeRate {
  readonly currency: Exclude<Currency, 'DKK'>;
  readonly startingDate: Day;
  readonly rate: string;
}

/** Where stock lies: a store (same code as the store's id) or a warehouse. */
export interface StockLocation {
  /** `S-DK01`, `WEB-DK`. */
  readonly code: string;
  readonly name: string;
  readonly market: MarketCode;
  /** The store here; null for a warehouse. */
  readonly storeId: string | null;
}

export type StoreServiceCode =
  'CLICK_AND_COLLECT' | 'RETURNS' | 'REPAIR' | 'GIFT_WRAPPING' | 'PERSONAL_SHOPPER' | 'PARCEL_POINT';

/** Open from `opens` to `closes`, local time `HH:MM`; weekday 1 = Monday … 7 = Sunday. A missing weekday is closed. */
export interface OpeningHours {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

export interface Store {
  /** `S-DK01`; also its stock location's code. */
  readonly storeId: string;
  readonly name: string;
  readonly market: MarketCode;
  /** GLN-13 with a valid check digit. */
  readonly gln: string;
  readonly address: PostalAddress;
  readonly geo: GeoPosition;
  readonly phone: Phone;
  readonly email: string;
  readonly openingHours: readonly OpeningHours[];
  readonly services: readonly StoreServiceCode[];
  /** Another company's shop where our orders can be collected and returned. */
  readonly partner: boolean;
  /** `S-DK01-T1` fixed tills and `S-DK01-M1` mobile tills. */
  readonly tillIds: readonly string[];
}

export type StaffRole = 'ASSOCIATE' | 'STORE_MANAGER' | 'AGENT' | 'MARKETER' | 'INTEGRATOR';

/** Someone at work. Employees who also shop are people with `kind: 'EMPLOYEE'` and `staffId`. */
export interface Staff {
  /** `E0001`. */
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly market: MarketCode;
  /** Null for the call centre and head office. */
  readonly storeId: string | null;
}
