import type { Guid, Locale, MarketCode, Phone } from './common.ts';

/** Keys with which one can log in, then those that are data alone. */
export type PersonaKey =
  | 'lisa'
  | 'caller'
  | 'agent'
  | 'associate'
  | 'marketer'
  | 'integrator'
  | 'business'
  | 'employee'
  | 'guest-dk'
  | 'guest-se'
  | 'guest-no'
  | 'guest-buyer'
  | 'duplicate'
  | 'no-profiling'
  | 'frequent'
  | 'oconnor'
  | 'receipt-only';

/** A named person of the demo with every id under which a system knows her. */
export interface Persona {
  readonly key: PersonaKey;
  readonly title: string;
  /** What is worth looking at. */
  readonly story: string;
  readonly actor: 'anonymous' | 'customer' | 'staff' | 'service' | 'none';
  readonly name: string;
  readonly market: MarketCode;
  readonly locale: Locale;
  /** Truth id; null for staff, services and visitors. */
  readonly personId: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  /** Shop login; null without an account. */
  readonly login: string | null;
  readonly erpNumbers: readonly string[];
  readonly crmIds: readonly Guid[];
  readonly shopIds: readonly number[];
  readonly cardCodes: readonly string[];
  readonly memberIds: readonly string[];
  readonly paymentTokens: readonly string[];
  readonly priceGroups: readonly string[];
  readonly staffId: string | null;
  readonly storeId: string | null;
  readonly tillId: string | null;
  /** A few of the person's order and receipt numbers, newest first. */
  readonly orderNumbers: readonly string[];
  readonly receiptNumbers: readonly string[];
  /** Id of a guest's cart or wish list; null without. */
  readonly guestCartId: string | null;
  readonly guestWishlistId: string | null;
}

/** Articles that scripts, tests and documents name. */
export type NamedArticle =
  | 'lisaWatch'
  | 'variantBeatsGeneral'
  | 'currencyBeatsConverted'
  | 'noLineDiscount'
  | 'unactivatedCampaign'
  | 'bestOfSeveral'
  | 'highestDiscount'
  | 'quantityBreaks'
  | 'unitSpecific'
  | 'excludingVat'
  | 'foreignVatPrice'
  | 'inclusiveEndDate'
  | 'draftLines'
  | 'targetedCampaign'
  | 'customerLine'
  | 'memberPrice'
  | 'employeePrice'
  | 'convertedCard'
  | 'businessPrice'
  | 'priceAndDiscount'
  | 'sensitive'
  | 'reduction'
  | 'raisedBefore'
  | 'clubBefore'
  | 'newArticle'
  | 'progressive';
