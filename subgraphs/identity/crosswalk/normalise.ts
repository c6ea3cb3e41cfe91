import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import type { IdentifierType } from '../__generated__/resolvers.ts';

/**
 * The one form in which an identifier is compared, whatever a system or a person writes; null when it cannot be one.
 * @param country ISO 3166 country for phone numbers without a country code.
 */
export function normaliseIdentifier(type: IdentifierType, value: string, country: string): string | null {
  const text = value.normalize('NFKC').trim();
  switch (type) {
    case 'PHONE':
      return parsePhoneNumberFromString(text, country as CountryCode)?.number ?? null;
    case 'EMAIL':
    case 'LOGIN':
      return text === '' ? null : text.toLowerCase();
    case 'CLUB_CARD':
      return text.replace(/[\s-]/g, '').toUpperCase() || null;
    default:
      return text || null;
  }
}

/** A person's name for comparison: no case, accents, punctuation or order ("Holm, Lisa" = "lisa holm"); null when empty. */
export function normaliseName(name: string): string | null {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.sort().join(' ') || null;
}
