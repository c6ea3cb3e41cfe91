/** ERP numbers that price facts name before people are made; the personas come first, so these are theirs. */
export const lisaNumber = 'C100001';
export const callerNumber = 'C100002';
export const employeeNumber = 'C100003';
/** The first organisation's number, in price group B2B-A, and a delivery account that it pays for. */
export const organisationNumber = 'C900001';
export const branchNumber = 'C900001B';

/** Customers that campaigns name as their target group. */
export const targetNumbers: readonly string[] = [
  callerNumber,
  ...Array.from({ length: 40 }, (_, n) => `C${100_020 + n}`),
];
