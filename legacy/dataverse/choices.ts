/** The options of a choice column: number on the wire → label in `…@OData.Community.Display.V1.FormattedValue`. */
export type Choice = Readonly<Record<number, string>>;

const stateOfActivity: Choice = { 0: 'Open', 1: 'Completed', 2: 'Canceled', 3: 'Scheduled' };

/** Choice columns by entity. Numbers from 100000000 are the retailer's own. */
export const choices = {
  contact: {
    statecode: { 0: 'Active', 1: 'Inactive' },
    sk_contactkind: { 100000000: 'Consumer', 100000001: 'Business contact', 100000002: 'Employee' },
  },
  account: { statecode: { 0: 'Active', 1: 'Inactive' } },
  incident: {
    statecode: { 0: 'Active', 1: 'Resolved', 2: 'Canceled' },
    statuscode: {
      1: 'In Progress',
      2: 'On Hold',
      3: 'Waiting for Details',
      4: 'Researching',
      5: 'Problem Solved',
      6: 'Canceled',
    },
    prioritycode: { 1: 'High', 2: 'Normal', 3: 'Low' },
    caseorigincode: { 1: 'Phone', 2: 'Email', 3: 'Web', 100000000: 'Store', 100000001: 'Social' },
    casetypecode: { 1: 'Question', 2: 'Problem', 100000000: 'Delivery', 100000001: 'Return', 100000002: 'Repair' },
  },
  task: { statecode: stateOfActivity },
  phonecall: { statecode: stateOfActivity },
  email: {
    statecode: stateOfActivity,
    sk_emailkind: { 100000000: 'Newsletter', 100000001: 'Order', 100000002: 'Service' },
  },
  sk_consent: {
    sk_purpose: {
      100000000: 'Service',
      100000001: 'Marketing',
      100000002: 'Profiling',
      100000003: 'Personalised ads',
      100000004: 'Analytics',
    },
    sk_channel: {
      100000000: 'Email',
      100000001: 'SMS',
      100000002: 'Phone',
      100000003: 'Post',
      100000004: 'Push',
      100000005: 'Online',
    },
    sk_state: { 100000000: 'Granted', 100000001: 'Refused', 100000002: 'Withdrawn' },
  },
  sk_preference: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, Choice>>>>;

/** The number of an option by its label's place: own choices count up from here in the order of the vendor-neutral words. */
export const ownChoice = (place: number): number => 100_000_000 + place;
