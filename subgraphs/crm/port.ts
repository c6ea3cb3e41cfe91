import type { Deadline } from '../../platform/deadline/index.ts';
import type { RequestContext } from '../../platform/context/index.ts';
import type { Readings, SystemProbe } from '../kit/index.ts';
import type {
  Address,
  Case,
  Consent,
  CustomerKind,
  IdentityFeed,
  PersonName,
  Preference,
} from './__generated__/resolvers.ts';

/**
 * What a CRM may be able to tell. What an adapter does not list, its system cannot do: the graph answers NOT_SUPPORTED in that
 * place and the adapter is never asked.
 */
export type CrmCapability = 'CONTACTS' | 'CONSENTS' | 'PREFERENCES' | 'CASES' | 'EMAILS' | 'CALLS' | 'CONTACT_CHANGES';

/** For whom, when and how long something is read. */
export interface CrmScope {
  /** The request's business instant, RFC 3339 in UTC. */
  readonly now: string;
  readonly deadline: Deadline;
  /** Who asks: what is personal is never shared between identities. */
  readonly request: RequestContext;
}

/** Who a contact is and how it is reached. */
export interface Contact {
  readonly kind: CustomerKind;
  readonly name: PersonName | null;
  /** Lower case. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly addresses: readonly Address[];
}

/** Something that the customer, or somebody for them, once said about a purpose; `at` null: the system does not say when. */
export type ConsentAct = Omit<Consent, '__typename'>;

export interface ServiceCase extends Omit<Case, 'provenance' | '__typename'> {
  /** What kind of matter it is, in words that name no article: "Delivery". */
  readonly topic: string | null;
}

/** An e-mail that was sent to the contact. */
export interface SentEmail {
  readonly id: string;
  readonly subject: string;
  /** What kind of e-mail it is, in words that name no article: "Newsletter". */
  readonly topic: string | null;
  readonly sentAt: string;
  readonly opens: number;
  readonly clicks: number;
  readonly lastOpenedAt: string | null;
  readonly lastClickedAt: string | null;
}

export interface PhoneCall {
  readonly id: string;
  /** null: the system does not say who called whom. */
  readonly direction: 'IN' | 'OUT' | null;
  readonly at: string;
  readonly minutes: number | null;
}

export interface FeedQuery {
  /** Of the part before; null: from the start. */
  readonly cursor: string | null;
  /** The most records that are wanted at once; the system may give fewer. */
  readonly first: number;
}

/** A CRM in our words. Every failure is a ClientError. Lists of a contact come in no order. */
export interface CrmPort {
  /** For provenance. */
  readonly system: string;
  readonly capabilities: ReadonlySet<CrmCapability>;
  /** What a doctor may read, to see that the system answers and to whom. */
  readonly probe: SystemProbe<CrmCapability>;
  contacts(contactIds: readonly string[], scope: CrmScope): Promise<Readings<Contact>>;
  /** Every act, superseded ones too; never older than the request. */
  consents(contactIds: readonly string[], scope: CrmScope): Promise<Readings<readonly ConsentAct[]>>;
  preferences(contactIds: readonly string[], scope: CrmScope): Promise<Readings<readonly Preference[]>>;
  cases(contactIds: readonly string[], scope: CrmScope): Promise<Readings<readonly ServiceCase[]>>;
  emails(contactIds: readonly string[], scope: CrmScope): Promise<Readings<readonly SentEmail[]>>;
  calls(contactIds: readonly string[], scope: CrmScope): Promise<Readings<readonly PhoneCall[]>>;
  /** Changed contacts since the cursor; an expired or unknown cursor: from the start, and `reset` says so. */
  contactChanges(query: FeedQuery, scope: CrmScope): Promise<IdentityFeed>;
  stop(): void;
}
