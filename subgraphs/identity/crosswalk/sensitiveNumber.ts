import { ClientError } from '../../../platform/errors/index.ts';

/**
 * Refuses what looks like a payment card number or a Nordic national identity number: neither identifies a customer here, and
 * neither may enter a log, a store or a vendor's system.
 * @throws ClientError CARD_NUMBER_REFUSED or NATIONAL_ID_REFUSED; the value is not repeated.
 */
export function refuseSensitiveNumber(value: string): void {
  const text = value.normalize('NFKC').trim();
  if (isCardNumber(text)) throw new ClientError('CARD_NUMBER_REFUSED');
  if (isNationalNumber(text)) throw new ClientError('NATIONAL_ID_REFUSED');
}

/** Whether {@link refuseSensitiveNumber} would refuse it. */
export function isSensitiveNumber(value: string): boolean {
  const text = value.normalize('NFKC').trim();
  return isCardNumber(text) || isNationalNumber(text);
}

/** 13 to 19 digits, however grouped, with a Luhn check digit (ISO/IEC 7812-1). */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/[\s.\-/]/g, '');
  return /^\d{13,19}$/.test(digits) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Danish CPR (ddmmyy-xxxx), Swedish personnummer ((yy)yymmdd-xxxx with Luhn; samordningsnummer: day + 60), Norwegian fødselsnummer
 * (ddmmyy xxxxx with two mod-11 digits; D-number: day + 40). CPR numbers have had no check digit since 2007, so the date and the
 * dash must do: ten bare digits count only when the modulus holds.
 */
function isNationalNumber(text: string): boolean {
  const danish = /^(\d{2})(\d{2})\d{2}([- ]?)\d{4}$/.exec(text);
  if (danish && isDate(danish[1], danish[2]) && (danish[3] !== '' || danishModulus(text))) return true;
  const swedish = /^(?:\d{2})?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})$/.exec(text);
  if (swedish) {
    const [, year = '', month = '', day = '', last = ''] = swedish;
    const realDay = Number(day) > 60 ? String(Number(day) - 60) : day;
    if (isDate(realDay, month) && passesLuhn(year + month + day + last)) return true;
  }
  const norwegian = /^(\d{2})(\d{2})\d{2} ?\d{5}$/.exec(text);
  if (!norwegian) return false;
  const day = Number(norwegian[1]);
  return isDate(String(day > 40 ? day - 40 : day), norwegian[2]) && norwegianModulus(text.replace(' ', ''));
}

function isDate(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}

function danishModulus(digits: string): boolean {
  return weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

function norwegianModulus(digits: string): boolean {
  return (
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 && weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
  );
}
