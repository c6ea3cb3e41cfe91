import type { Row } from '../odata/index.ts';
import type { PostalAddress, Retailer } from '../retailer/index.ts';
import { ownChoice } from './choices.ts';

const kinds = { CONSUMER: ownChoice(0), BUSINESS_CONTACT: ownChoice(1), EMPLOYEE: ownChoice(2) };
const caseOrigins = { PHONE: 1, EMAIL: 2, WEB: 3, STORE: ownChoice(0), SOCIAL: ownChoice(1) };
const caseTypes = { QUESTION: 1, COMPLAINT: 2, DELIVERY: ownChoice(0), RETURN: ownChoice(1), REPAIR: ownChoice(2) };
const caseStates = {
  ACTIVE: { statecode: 0, statuscode: 1 },
  RESOLVED: { statecode: 1, statuscode: 5 },
  CANCELLED: { statecode: 2, statuscode: 6 },
};
const priorities = { HIGH: 1, NORMAL: 2, LOW: 3 };
const emailKinds = { NEWSLETTER: ownChoice(0), ORDER: ownChoice(1), SERVICE: ownChoice(2) };
const purposes = {
  SERVICE: ownChoice(0),
  MARKETING: ownChoice(1),
  PROFILING: ownChoice(2),
  PERSONALISED_ADS: ownChoice(3),
  ANALYTICS: ownChoice(4),
};
const channels = {
  EMAIL: ownChoice(0),
  SMS: ownChoice(1),
  PHONE: ownChoice(2),
  POST: ownChoice(3),
  PUSH: ownChoice(4),
  ONLINE: ownChoice(5),
};
const consentStates = { GRANTED: ownChoice(0), REFUSED: ownChoice(1), WITHDRAWN: ownChoice(2) };

/** What Dataverse knows of the retailer. */
export type CrmSeed = Pick<
  Retailer,
  'crmContacts' | 'organisations' | 'cases' | 'tasks' | 'phoneCalls' | 'emails' | 'consents' | 'preferences'
>;

/** The retailer's rows of one entity set; called when the set is first asked. */
export function seedRows(retailer: CrmSeed, set: string): readonly Row[] {
  switch (set) {
    case 'contacts':
      return retailer.crmContacts.map((contact) => ({
        contactid: contact.contactId,
        fullname: `${contact.firstName} ${contact.lastName}`,
        firstname: contact.firstName,
        lastname: contact.lastName,
        emailaddress1: contact.email,
        telephone1: contact.telephone,
        mobilephone: contact.mobilePhone,
        ...addressOf(contact.address),
        birthdate: contact.birthDate,
        donotbulkemail: contact.doNotBulkEmail,
        donotemail: contact.doNotEmail,
        donotphone: contact.doNotPhone,
        sk_clubcardnumber: contact.clubCardNumber,
        sk_contactkind: kinds[contact.kind],
        _parentcustomerid_value: contact.parentAccountId,
        statecode: 0,
        createdon: contact.createdAt,
        modifiedon: contact.modifiedAt,
      }));
    case 'accounts':
      return retailer.organisations.map((organisation) => ({
        accountid: organisation.accountId,
        name: organisation.name,
        accountnumber: organisation.erpNumber,
        sk_registrationnumber: organisation.registrationNo,
        emailaddress1: organisation.email,
        telephone1: organisation.phone,
        ...addressOf(organisation.address),
        statecode: 0,
        createdon: '2024-01-02T08:00:00Z',
        modifiedon: '2024-01-02T08:00:00Z',
      }));
    case 'incidents':
      return retailer.cases.map((each) => ({
        incidentid: each.caseId,
        ticketnumber: each.ticketNumber,
        title: each.title,
        description: each.description,
        _customerid_value: each.contactId,
        ...caseStates[each.state],
        prioritycode: priorities[each.priority],
        caseorigincode: caseOrigins[each.origin],
        casetypecode: caseTypes[each.type],
        sk_orderreference: each.orderReference,
        sk_resolvedon: each.resolvedAt,
        createdon: each.createdAt,
        modifiedon: each.modifiedAt,
      }));
    case 'tasks':
      return retailer.tasks.map((task) => ({
        activityid: task.taskId,
        subject: task.subject,
        statecode: task.completed ? 1 : 0,
        _regardingobjectid_value: task.caseId ?? task.contactId,
        _sk_contactid_value: task.contactId,
        scheduledend: task.dueAt,
        createdon: task.createdAt,
        modifiedon: task.createdAt,
      }));
    case 'phonecalls':
      return retailer.phoneCalls.map((call) => ({
        activityid: call.callId,
        subject: call.subject,
        statecode: 1,
        _regardingobjectid_value: call.caseId ?? call.contactId,
        _sk_contactid_value: call.contactId,
        directioncode: call.direction === 'OUT',
        actualstart: call.at,
        actualdurationminutes: call.minutes,
        sk_staffid: call.staffId,
        createdon: call.at,
        modifiedon: call.at,
      }));
    case 'emails':
      return retailer.emails.map((email) => ({
        activityid: email.emailId,
        subject: email.subject,
        statecode: 1,
        _regardingobjectid_value: email.contactId,
        _sk_contactid_value: email.contactId,
        torecipients: email.toAddress,
        senton: email.sentAt,
        sk_emailkind: emailKinds[email.kind],
        sk_openedcount: email.openCount,
        sk_lastopenedon: email.lastOpenedAt,
        sk_clickedcount: email.clickCount,
        sk_lastclickedon: email.lastClickedAt,
        createdon: email.sentAt,
        modifiedon: latest(email.sentAt, email.lastOpenedAt, email.lastClickedAt),
      }));
    case 'sk_consents':
      return retailer.consents.map((consent) => ({
        sk_consentid: consent.consentId,
        sk_externalkey: null,
        _sk_contactid_value: consent.contactId,
        sk_purpose: purposes[consent.purpose],
        sk_channel: consent.channel === null ? null : channels[consent.channel],
        sk_granted: consent.state === 'GRANTED',
        sk_state: consentStates[consent.state],
        sk_textversion: consent.textVersion,
        sk_source: consent.source,
        sk_at: consent.at,
        createdon: consent.at,
        modifiedon: consent.at,
      }));
    case 'sk_preferences':
      return retailer.preferences.map((preference) => ({
        sk_preferenceid: preference.preferenceId,
        sk_externalkey: null,
        _sk_contactid_value: preference.contactId,
        sk_code: preference.code,
        sk_value: preference.value,
        sk_source: 'crm',
        sk_at: preference.at,
        createdon: preference.at,
        modifiedon: preference.at,
      }));
    default:
      throw new TypeError(`There is no entity set ${set}.`);
  }
}

function addressOf(address: PostalAddress): Row {
  return {
    address1_line1: address.street,
    address1_postalcode: address.postalCode,
    address1_city: address.city,
    address1_country: address.country,
  };
}

function latest(...instants: readonly (string | null)[]): string | null {
  return instants.reduce((last, each) => (last === null || (each !== null && each > last) ? each : last), null);
}
