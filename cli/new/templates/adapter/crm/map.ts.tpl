import { toE164 } from '../../../kit/index.ts';
import type { Contact } from '../../port.ts';
import type { WireContact } from './wire.ts';

export const SYSTEM = '__vendor__';

/** @param home ISO 3166: the country in whose form a phone number may be written that names none. */
export function toContact(wire: WireContact, home: string): Contact {
  const { firstName: first, lastName: last, street, postalCode, city } = wire;
  const full = [first, last].filter((part) => part !== null && part !== '').join(' ');
  const phone = toE164(wire.phone, wire.country ?? home);
  const email = wire.email?.trim().toLowerCase() ?? '';
  const country = wire.country !== null && /^[A-Z]{2}$/.test(wire.country) ? wire.country : null;
  const address = { lines: street === null ? [] : [street], postalCode, city, region: null, country };
  return {
    kind: wire.company ? 'BUSINESS_CONTACT' : 'CONSUMER',
    name: full === '' ? null : { first, last, full },
    emails: email === '' ? [] : [email],
    phones: phone === null ? [] : [phone],
    addresses: [street, postalCode, city].every((part) => part === null) ? [] : [address],
  };
}
