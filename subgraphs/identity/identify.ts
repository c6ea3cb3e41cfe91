import { ClientError } from '../../platform/errors/index.ts';
import type { Assurance, CustomerIdentifierInput, IdentifierType } from './__generated__/resolvers.ts';
import type { IdentityContext } from './context.ts';
import type { Candidate } from './crosswalk/crosswalk.ts';
import { refuseSensitiveNumber } from './crosswalk/sensitiveNumber.ts';

/** Whom an identifier means: one customer, several candidates, or nobody. */
export interface IdentificationResult {
  readonly customerId: string | null;
  readonly assurance: Assurance;
  readonly candidates: readonly Candidate[];
  readonly matchedBy: IdentifierType | null;
}

const typeOfField: Readonly<Record<keyof CustomerIdentifierInput, IdentifierType>> = {
  phone: 'PHONE',
  email: 'EMAIL',
  clubCard: 'CLUB_CARD',
  login: 'LOGIN',
  orderNumber: 'ORDER_NUMBER',
  receiptNumber: 'RECEIPT_NUMBER',
  paymentToken: 'PAYMENT_TOKEN',
};

/** Long enough for any identifier, short enough to hash and look at. */
const MAX_LENGTH = 200;

/**
 * Recognises a customer by one identifier. Several holders are answered as candidates, never as a guess.
 * @throws ClientError BAD_USER_INPUT unless exactly one field is given; CARD_NUMBER_REFUSED, NATIONAL_ID_REFUSED.
 */
export async function identify(by: CustomerIdentifierInput, context: IdentityContext): Promise<IdentificationResult> {
  const { type, value } = theOneGiven(by);
  // A phone number is digits by nature; in E.164 it begins with + and no card or national number does.
  if (type !== 'PHONE') refuseSensitiveNumber(value);
  const found = await holdersOf(type, value, context);
  const [only] = found;
  if (!only) return { customerId: null, assurance: 'ANONYMOUS', candidates: [], matchedBy: null };
  if (found.length > 1) return { customerId: null, assurance: 'ANONYMOUS', candidates: found, matchedBy: type };
  return { customerId: only.personId, assurance: assuranceOf(type, context), candidates: [], matchedBy: type };
}

function theOneGiven(by: CustomerIdentifierInput): { readonly type: IdentifierType; readonly value: string } {
  const given = (Object.keys(typeOfField) as (keyof CustomerIdentifierInput)[]).flatMap((field) => {
    const value = by[field];
    return value == null ? [] : [{ type: typeOfField[field], value }];
  });
  const [only] = given;
  if (!only || given.length > 1) throw new ClientError('BAD_USER_INPUT', 'Give exactly one identifier.');
  if (only.value.trim() === '' || only.value.length > MAX_LENGTH) {
    throw new ClientError('BAD_USER_INPUT', `An identifier has 1 to ${MAX_LENGTH} characters.`);
  }
  return only;
}

/**
 * The most that an identifier alone can prove (RELIABILITY.md, Identity): all that somebody else may know or find gives CLAIMED. A
 * club card that a till has scanned is in the customer's hand: VERIFIED.
 */
function assuranceOf(type: IdentifierType, { request }: IdentityContext): Assurance {
  const scannedAtTill = request.channel === 'STORE' && request.tillId !== null;
  return type === 'CLUB_CARD' && scannedAtTill ? 'VERIFIED' : 'CLAIMED';
}

async function holdersOf(type: IdentifierType, value: string, context: IdentityContext): Promise<readonly Candidate[]> {
  const { crosswalk, request } = context;
  switch (type) {
    case 'ORDER_NUMBER':
    case 'RECEIPT_NUMBER':
      return ownersOfSales({ number: value }, context);
    case 'PAYMENT_TOKEN':
      return ownersOfSales({ paymentToken: value }, context);
    default:
      return crosswalk.holders(type, value, request.market.country);
  }
}

/** A sale names its customer by a system's own id or a club card; the walk-in account is nobody and never found here. */
async function ownersOfSales(
  by: Parameters<IdentityContext['saleOwners']>[0],
  context: IdentityContext,
): Promise<readonly Candidate[]> {
  const { crosswalk, request, deadline } = context;
  const owners = await context.saleOwners(by, request, deadline);
  const records = owners.flatMap(({ system, customerId }) => (customerId === null ? [] : [{ system, id: customerId }]));
  const cards = [...new Set(owners.flatMap(({ clubCard }) => (clubCard === null ? [] : [clubCard])))];
  const [byRecord, ...byCard] = await Promise.all([
    crosswalk.personsOf(records),
    ...cards.map((card) => crosswalk.holders('CLUB_CARD', card, request.market.country)),
  ]);
  const ids = [...new Set([...byRecord.values(), ...byCard.flat().map(({ personId }) => personId)])];
  const tokens = [...new Set(owners.flatMap(({ paymentToken }) => (paymentToken === null ? [] : [paymentToken])))];
  const [token] = tokens;
  if (ids.length === 0 && token !== undefined && tokens.length === 1) {
    // Known by nothing but the card they pay with: a customer all the same, so that a receipt finds its history.
    const personId = await crosswalk.personOfPaymentToken(token, context.clock.now().toISOString());
    return [{ personId, maskedName: null, verified: false }];
  }
  const names = await crosswalk.maskedNames(ids);
  return ids.map((personId) => ({ personId, maskedName: names.get(personId) ?? null, verified: true }));
}
