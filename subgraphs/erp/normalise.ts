import { parsePhoneNumberFromString, isSupportedCountry } from 'libphonenumber-js/max';

/** Reads phone numbers as systems hold them. */
export interface PhoneReader {
  /** E.164, or null when it is no phone number. `country`: whose national form may have been written. */
  toE164(text: string, country: string | null): string | null;
}

export function createPhoneReader(): PhoneReader {
  return {
    toE164: (text, country) => {
      if (text.trim() === '') return null;
      const parsed =
        country !== null && isSupportedCountry(country)
          ? parsePhoneNumberFromString(text, country)
          : parsePhoneNumberFromString(text);
      return parsed?.isValid() === true ? parsed.number : null;
    },
  };
}
