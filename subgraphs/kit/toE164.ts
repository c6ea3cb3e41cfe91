import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * A phone number as a system holds it, in E.164; null when it is none.
 * @param country ISO 3166: whose national form may have been written.
 */
export function toE164(text: string | null | undefined, country: string | null | undefined): string | null {
  // Many records have none, and the parser would make an error of each.
  if (text == null || text.trim() === '') return null;
  const home = country != null && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const parsed = parsePhoneNumberFromString(text, home);
  return parsed?.isValid() === true ? parsed.number : null;
}
