import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** E.164, or null when it is no phone number. `country`: whose national form may have been written. */
export function toE164(text: string, country: string | null): string | null {
  const parsed =
    country !== null && isSupportedCountry(country)
      ? parsePhoneNumberFromString(text, country)
      : parsePhoneNumberFromString(text);
  return parsed?.isValid() === true ? parsed.number : null;
}
