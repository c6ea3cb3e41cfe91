import { z } from 'zod';

/** What Dataverse sends: empty columns are null or, when not selected, absent. Rows may hold more than we name. */
const text = z.string().nullish();
const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .nullish();
const choice = z.int().nullish();
const guid = z.guid().transform((value) => value.toLowerCase());
const label = 'OData.Community.Display.V1.FormattedValue';

export const whoAmI = z.object({ UserId: guid, OrganizationId: guid });

/** One page of an entity set. */
export const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

export const contact = z.object({
  contactid: guid,
  fullname: text,
  firstname: text,
  lastname: text,
  emailaddress1: text,
  telephone1: text,
  mobilephone: text,
  address1_line1: text,
  address1_postalcode: text,
  address1_city: text,
  address1_country: text,
  sk_contactkind: choice,
  _parentcustomerid_value: guid.nullish(),
});

/** What a contact's own marks forbid. */
export const contactMarks = z.object({
  contactid: guid,
  donotbulkemail: z.boolean().nullish(),
  donotemail: z.boolean().nullish(),
  donotphone: z.boolean().nullish(),
});

export const consent = z.object({
  _sk_contactid_value: guid,
  sk_purpose: choice,
  sk_channel: choice,
  sk_granted: z.boolean().nullish(),
  sk_state: choice,
  sk_textversion: text,
  sk_source: text,
  sk_at: instant,
});

export const preference = z.object({
  _sk_contactid_value: guid,
  sk_code: text,
  sk_value: text,
  sk_source: text,
  sk_at: instant,
});

export const incident = z.object({
  incidentid: guid,
  _customerid_value: guid,
  ticketnumber: text,
  title: text,
  statecode: choice,
  statuscode: choice,
  [`statuscode@${label}`]: text,
  prioritycode: choice,
  caseorigincode: choice,
  casetypecode: choice,
  [`casetypecode@${label}`]: text,
  sk_orderreference: text,
  sk_resolvedon: instant,
  createdon: z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString()),
});

export const email = z.object({
  activityid: guid,
  _sk_contactid_value: guid,
  subject: text,
  senton: instant,
  [`sk_emailkind@${label}`]: text,
  sk_openedcount: choice,
  sk_lastopenedon: instant,
  sk_clickedcount: choice,
  sk_lastclickedon: instant,
});

export const phonecall = z.object({
  activityid: guid,
  _sk_contactid_value: guid,
  directioncode: z.boolean().nullish(),
  actualstart: instant,
  actualdurationminutes: choice,
});

/** A contact as the crosswalk sees it. */
export const changedContact = z.object({
  contactid: guid,
  fullname: text,
  birthdate: text,
  emailaddress1: text,
  telephone1: text,
  mobilephone: text,
  address1_country: text,
  sk_clubcardnumber: text,
  createdon: instant,
  modifiedon: instant,
});

/** A deletion inside a delta. */
export const deletedRow = z.object({
  '@odata.context': z.string().regex(/\/\$deletedEntity$/),
  id: guid,
});

export type WireContact = z.infer<typeof contact>;
export type WireContactMarks = z.infer<typeof contactMarks>;
export type WireConsent = z.infer<typeof consent>;
export type WirePreference = z.infer<typeof preference>;
export type WireIncident = z.infer<typeof incident>;
export type WireEmail = z.infer<typeof email>;
export type WirePhoneCall = z.infer<typeof phonecall>;
export type WireChangedContact = z.infer<typeof changedContact>;
