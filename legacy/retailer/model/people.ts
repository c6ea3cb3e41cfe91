import type {
  Amount,
  Currency,
  Day,
  Guid,
  Instant,
  Locale,
  MarketCode,
  Phone,
  PostalAddress,
  Quantity,
} from './common.ts';
import type { VatBusPostingGroup } from './places.ts';

export type PersonKind = 'CONSUMER' | 'BUSINESS_CONTACT' | 'EMPLOYEE';

/** The truth: one human being. No system holds this row or its id; tests hold identity resolution against it. */
export interface Person {
  /** `P00001`; never on a wire. */
  readonly personId: string;
  readonly kind: PersonKind;
  readonly market: MarketCode;
  readonly locale: Locale;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: Day | null;
  readonly address: PostalAddress;
  /** Every address the person uses somewhere, lower case. A family may share one. */
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  /** People of one household share a phone or an e-mail address; null = alone. */
  readonly householdId: string | null;
  readonly organisationId: string | null;
  /** Set for an employee: `Staff.staffId`. */
  readonly staffId: string | null;
  /** Own ERP customer numbers. An organisation's shared number is not among them. */
  readonly erpNumbers: readonly string[];
  /** `CrmContact.contactId`s; two for a duplicate. */
  readonly crmIds: readonly Guid[];
  /** `ShopAccount.accountId`s. */
  readonly shopIds: readonly number[];
  /** `ClubMember.cardCode`s. */
  readonly cardCodes: readonly string[];
  /** Till payment tokens (never a card number). */
  readonly paymentTokens: readonly string[];
}

/** A customer of the ERP. */
export interface ErpCustomer {
  /** `C100001`; `DK-CASH` for the walk-in accounts. */
  readonly number: string;
  readonly id: Guid;
  readonly displayName: string;
  readonly type: 'Person' | 'Company';
  /** Whose prices count and who pays; null = itself. */
  readonly billToNumber: string | null;
  readonly market: MarketCode;
  readonly currency: Currency;
  /** Customer price group, '' without. */
  readonly priceGroup: string;
  readonly discountGroup: string;
  readonly vatBusPostingGroup: VatBusPostingGroup;
  readonly pricesIncludingVat: boolean;
  readonly allowLineDisc: boolean;
  readonly phone: Phone | null;
  readonly email: string | null;
  readonly address: PostalAddress;
  readonly blocked: '' | 'Ship' | 'Invoice' | 'All';
  /** Carries sales of many: a walk-in account or an organisation's number. Never joined to one person. */
  readonly shared: boolean;
  readonly walkIn: boolean;
  /** Truth, not on the wire. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly createdAt: Instant;
  readonly lastModifiedAt: Instant;
}

/** A company that buys: CRM account and one shared ERP number. */
export interface Organisation {
  /** `O001`. */
  readonly organisationId: string;
  readonly name: string;
  readonly market: MarketCode;
  /** CRM account id. */
  readonly accountId: Guid;
  /** The shared ERP customer number. */
  readonly erpNumber: string;
  readonly registrationNo: string;
  readonly email: string;
  readonly phone: Phone;
  readonly address: PostalAddress;
  readonly memberPersonIds: readonly string[];
}

/** A contact of the CRM. */
export interface CrmContact {
  readonly contactId: Guid;
  /** Truth, not on the wire. */
  readonly personId: string;
  readonly kind: PersonKind;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  /** Landline or second phone. */
  readonly telephone: Phone | null;
  readonly mobilePhone: Phone | null;
  readonly address: PostalAddress;
  readonly birthDate: Day | null;
  /** At most one contact holds a given card (alternate key). */
  readonly clubCardNumber: string | null;
  /** `Organisation.accountId`; null for consumers. */
  readonly parentAccountId: Guid | null;
  readonly doNotBulkEmail: boolean;
  readonly doNotEmail: boolean;
  readonly doNotPhone: boolean;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
}

/** A customer account of the shop. The login is the e-mail address. */
export interface ShopAccount {
  /** Numeric customer id. */
  readonly accountId: number;
  /** Truth, not on the wire. */
  readonly personId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly market: MarketCode;
  /** Shop customer group code: `General`, `Club`, `Staff`, `Wholesale`. */
  readonly group: string;
  readonly phone: Phone | null;
  readonly address: PostalAddress;
  /** Own ERP number that the order connector wrote back (custom attribute), null before. */
  readonly erpNumber: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly lastLoginAt: Instant | null;
}

/** A sign-in to web or app, newest last per account. */
export interface Login {
  readonly accountId: number;
  readonly at: Instant;
  readonly channel: 'WEB' | 'APP';
}

export interface Wishlist {
  /** Numeric for an account; 32 hex characters, unguessable, for a guest. */
  readonly wishlistId: string;
  readonly accountId: number | null;
  readonly market: MarketCode;
  readonly items: readonly WishlistItem[];
  readonly updatedAt: Instant;
}

export interface WishlistItem {
  readonly itemId: number;
  readonly sku: string;
  readonly quantity: Quantity;
  readonly addedAt: Instant;
  readonly channel: 'WEB' | 'APP' | 'STORE';
  /** What the shop showed then. */
  readonly priceWhenAdded: Amount;
  readonly currency: Currency;
}

export interface Cart {
  /** Numeric id of the shop. */
  readonly cartId: number;
  /** 32 characters, unguessable: a guest's only key. */
  readonly maskedId: string;
  readonly accountId: number | null;
  readonly market: MarketCode;
  readonly currency: Currency;
  readonly lines: readonly CartLine[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface CartLine {
  readonly itemId: number;
  readonly sku: string;
  readonly name: string;
  readonly quantity: Quantity;
  /** VAT included. */
  readonly unitPrice: Amount;
}
