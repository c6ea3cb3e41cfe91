import { isIPv6 } from 'node:net';
import type { TokenClaims } from '../auth/tokenClaims.ts';
import type { Client } from './client.ts';

/**
 * The client that a request, or a stream, counts for. With a login: the application (`azp`) and its subject together, so that one customer of an
 * app cannot use up what another has. Without, also where a token says no more than "visitor" and many share it: the address, an IPv6 one by its
 * first 64 bits, since those are what one subscriber gets.
 */
export function clientOf(claims: TokenClaims | null, address: string, label: string): Client {
  const hasToken = claims !== null;
  if (claims === null || claims.role === 'visitor') {
    return { key: JSON.stringify(['address', addressClass(address)]), hasToken, label };
  }
  return { key: JSON.stringify(['token', claims.azp ?? null, claims.sub]), hasToken, label };
}

function addressClass(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? firstGroups(address) : address;
}

/** The first four groups of an IPv6 address, with `::` and leading zeros written out. */
function firstGroups(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const before = groups(head);
  const after = groups(tail ?? '');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
