import { createHash } from 'node:crypto';

/**
 * What logs and metrics call a supergraph: 16 hexadecimal digits of its SHA-256. One of them is a letter, since a log line shows digits alone as it
 * shows anybody's number.
 */
export function supergraphVersion(sdl: string): string {
  const hash = createHash('sha256').update(sdl).digest('hex');
  return hash.match(/.{16}/g)?.find((digits) => /[a-f]/.test(digits)) ?? hash;
}
