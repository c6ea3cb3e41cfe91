import type { EntityType, FieldType, Navigation } from '../odata/index.ts';
import type { Choice } from './choices.ts';
import { choices } from './choices.ts';

/** A single-valued navigation and the column that holds its id. */
export interface Lookup {
  /** `_customerid_value`. */
  readonly column: string;
  /** The entity set that it points to. */
  readonly set: string;
}

/** A table of Dataverse as its Web API shows it. */
export interface EntitySet {
  /** `contacts`. */
  readonly name: string;
  /** `contact`. */
  readonly logicalName: string;
  readonly type: EntityType;
  /** Columns that identify a row besides its id: one text column each. */
  readonly alternateKeys: readonly string[];
  /** By navigation property. */
  readonly lookups: Readonly<Record<string, Lookup>>;
  /** Collections by navigation property: the set and the lookup column that points back. */
  readonly collections: Readonly<Record<string, Lookup>>;
  readonly choices: Readonly<Record<string, Choice>>;
  /** Columns that callers cannot write. */
  readonly readOnly: readonly string[];
}

interface Draft {
  readonly name: string;
  readonly logicalName: keyof typeof choices;
  readonly key: string;
  readonly fields: Readonly<Record<string, FieldType>>;
  readonly alternateKeys?: readonly string[];
  readonly lookups?: Readonly<Record<string, Lookup>>;
  readonly collections?: Readonly<Record<string, Lookup>>;
  readonly readOnly?: readonly string[];
}

const address = {
  address1_line1: 'string',
  address1_postalcode: 'string',
  address1_city: 'string',
  address1_country: 'string',
} as const;
const stamps = { createdon: 'dateTime', modifiedon: 'dateTime' } as const;
const ofContact: Lookup = { column: '_sk_contactid_value', set: 'contacts' };

const activity = (name: string, logicalName: Draft['logicalName'], fields: Draft['fields']): Draft => ({
  name,
  logicalName,
  key: 'activityid',
  fields: {
    activityid: 'guid',
    subject: 'string',
    statecode: 'int',
    _regardingobjectid_value: 'guid',
    _sk_contactid_value: 'guid',
    ...fields,
    ...stamps,
  },
  lookups: {
    sk_contactid: ofContact,
    [`regardingobjectid_contact_${logicalName}`]: { column: '_regardingobjectid_value', set: 'contacts' },
    [`regardingobjectid_incident_${logicalName}`]: { column: '_regardingobjectid_value', set: 'incidents' },
  },
});

const drafts: readonly Draft[] = [
  {
    name: 'contacts',
    logicalName: 'contact',
    key: 'contactid',
    fields: {
      contactid: 'guid',
      fullname: 'string',
      firstname: 'string',
      lastname: 'string',
      emailaddress1: 'string',
      telephone1: 'string',
      mobilephone: 'string',
      ...address,
      birthdate: 'date',
      donotbulkemail: 'boolean',
      donotemail: 'boolean',
      donotphone: 'boolean',
      sk_clubcardnumber: 'string',
      sk_contactkind: 'int',
      _parentcustomerid_value: 'guid',
      statecode: 'int',
      ...stamps,
    },
    alternateKeys: ['sk_clubcardnumber'],
    lookups: { parentcustomerid_account: { column: '_parentcustomerid_value', set: 'accounts' } },
    collections: {
      incident_customer_contacts: { column: '_customerid_value', set: 'incidents' },
      sk_contact_sk_consents: { column: '_sk_contactid_value', set: 'sk_consents' },
      sk_contact_sk_preferences: { column: '_sk_contactid_value', set: 'sk_preferences' },
    },
    readOnly: ['fullname'],
  },
  {
    name: 'accounts',
    logicalName: 'account',
    key: 'accountid',
    fields: {
      accountid: 'guid',
      name: 'string',
      accountnumber: 'string',
      sk_registrationnumber: 'string',
      emailaddress1: 'string',
      telephone1: 'string',
      ...address,
      statecode: 'int',
      ...stamps,
    },
    alternateKeys: ['accountnumber'],
    collections: { contact_customer_accounts: { column: '_parentcustomerid_value', set: 'contacts' } },
  },
  {
    name: 'incidents',
    logicalName: 'incident',
    key: 'incidentid',
    fields: {
      incidentid: 'guid',
      ticketnumber: 'string',
      title: 'string',
      description: 'string',
      _customerid_value: 'guid',
      statecode: 'int',
      statuscode: 'int',
      prioritycode: 'int',
      caseorigincode: 'int',
      casetypecode: 'int',
      sk_orderreference: 'string',
      sk_resolvedon: 'dateTime',
      ...stamps,
    },
    alternateKeys: ['ticketnumber'],
    lookups: { customerid_contact: { column: '_customerid_value', set: 'contacts' } },
  },
  activity('tasks', 'task', { scheduledend: 'dateTime' }),
  activity('phonecalls', 'phonecall', {
    directioncode: 'boolean',
    actualstart: 'dateTime',
    actualdurationminutes: 'int',
    sk_staffid: 'string',
  }),
  activity('emails', 'email', {
    torecipients: 'string',
    senton: 'dateTime',
    sk_emailkind: 'int',
    sk_openedcount: 'int',
    sk_lastopenedon: 'dateTime',
    sk_clickedcount: 'int',
    sk_lastclickedon: 'dateTime',
  }),
  {
    name: 'sk_consents',
    logicalName: 'sk_consent',
    key: 'sk_consentid',
    fields: {
      sk_consentid: 'guid',
      sk_externalkey: 'string',
      _sk_contactid_value: 'guid',
      sk_purpose: 'int',
      sk_channel: 'int',
      sk_granted: 'boolean',
      sk_state: 'int',
      sk_textversion: 'string',
      sk_source: 'string',
      sk_at: 'dateTime',
      ...stamps,
    },
    alternateKeys: ['sk_externalkey'],
    lookups: { sk_contactid: ofContact },
  },
  {
    name: 'sk_preferences',
    logicalName: 'sk_preference',
    key: 'sk_preferenceid',
    fields: {
      sk_preferenceid: 'guid',
      sk_externalkey: 'string',
      _sk_contactid_value: 'guid',
      sk_code: 'string',
      sk_value: 'string',
      sk_source: 'string',
      sk_at: 'dateTime',
      ...stamps,
    },
    alternateKeys: ['sk_externalkey'],
    lookups: { sk_contactid: ofContact },
  },
];

/** Every entity set of the embedded Dataverse, in a fixed order. */
export const entitySets: readonly EntitySet[] = drafts.map(complete);

function complete(draft: Draft): EntitySet {
  const { lookups = {}, collections = {}, alternateKeys = [], readOnly = [] } = draft;
  const navigation =
    (many: boolean) =>
    ([name, { set }]: [string, Lookup]): [string, Navigation] => [name, { many, target: () => entitySetOf(set).type }];
  return {
    name: draft.name,
    logicalName: draft.logicalName,
    type: {
      name: `Microsoft.Dynamics.CRM.${draft.logicalName}`,
      key: draft.key,
      fields: draft.fields,
      navigations: Object.fromEntries([
        ...Object.entries(lookups).map(navigation(false)),
        ...Object.entries(collections).map(navigation(true)),
      ]),
    },
    alternateKeys,
    lookups,
    collections,
    choices: choices[draft.logicalName],
    readOnly: ['createdon', 'modifiedon', ...readOnly],
  };
}

/** The set of that name, which exists. */
export function entitySetOf(name: string): EntitySet {
  const found = entitySets.find((set) => set.name === name);
  if (found === undefined) throw new TypeError(`There is no entity set ${name}.`);
  return found;
}
