import type { Guid, Instant } from './common.ts';

export type ConsentPurpose = 'SERVICE' | 'MARKETING' | 'PROFILING' | 'PERSONALISED_ADS' | 'ANALYTICS';
export type ConsentChannel = 'EMAIL' | 'SMS' | 'PHONE' | 'POST' | 'PUSH' | 'ONLINE';

/** One explicit act of consent or refusal. The latest act of a purpose and channel counts; there may be older ones. */
export interface Consent {
  readonly consentId: Guid;
  readonly contactId: Guid;
  readonly purpose: ConsentPurpose;
  /** Null = every channel. */
  readonly channel: ConsentChannel | null;
  readonly state: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  readonly textVersion: string;
  /** Where it was given: `web`, `app`, `store`, `call-centre`. */
  readonly source: string;
  readonly at: Instant;
}

/** Something the customer has said about herself. */
export interface Preference {
  readonly preferenceId: Guid;
  readonly contactId: Guid;
  /** `favourite-store`, `shoe-size`, `clothing-size`, `contact-channel`, `favourite-brand`. */
  readonly code: string;
  readonly value: string;
  readonly at: Instant;
}

/** A case (incident). */
export interface ServiceCase {
  readonly caseId: Guid;
  /** `CAS-01001-A1B2C3`. */
  readonly ticketNumber: string;
  readonly contactId: Guid;
  readonly title: string;
  readonly description: string;
  readonly origin: 'PHONE' | 'EMAIL' | 'WEB' | 'STORE' | 'SOCIAL';
  readonly type: 'QUESTION' | 'COMPLAINT' | 'DELIVERY' | 'RETURN' | 'REPAIR';
  readonly priority: 'HIGH' | 'NORMAL' | 'LOW';
  readonly state: 'ACTIVE' | 'RESOLVED' | 'CANCELLED';
  /** Order or receipt number it is about; null without. */
  readonly orderReference: string | null;
  readonly createdAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly modifiedAt: Instant;
}

export interface ServiceTask {
  readonly taskId: Guid;
  readonly contactId: Guid;
  readonly caseId: Guid | null;
  readonly subject: string;
  readonly completed: boolean;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
}

export interface PhoneCall {
  readonly callId: Guid;
  readonly contactId: Guid;
  readonly caseId: Guid | null;
  readonly direction: 'IN' | 'OUT';
  readonly subject: string;
  /** `Staff.staffId`. */
  readonly staffId: string;
  readonly at: Instant;
  readonly minutes: number;
}

/** An e-mail sent to a contact. */
export interface SentEmail {
  readonly emailId: Guid;
  readonly contactId: Guid;
  readonly subject: string;
  /** `NEWSLETTER`, `ORDER`, `SERVICE`. Newsletters are sent with MARKETING consent only. */
  readonly kind: 'NEWSLETTER' | 'ORDER' | 'SERVICE';
  readonly toAddress: string;
  readonly sentAt: Instant;
  readonly openCount: number;
  readonly lastOpenedAt: Instant | null;
  readonly clickCount: number;
  readonly lastClickedAt: Instant | null;
}
