import type { TokenClaims } from './tokenClaims.ts';

/** The header by which Apollo's clients say their name. */
export const clientNameHeader = 'apollographql-client-name';

/** What logs, metrics and traces call the program that asks. */
export type ClientLabel = (claims: TokenClaims | null, header: string | undefined) => string;

/**
 * A program may call itself anything, a person's address too, so only names from the settings are kept. The token's word (`azp`) goes
 * before the header's, which anyone can write: it tells whose traffic it is, and gives no right.
 */
export function createClientLabel(knownClients: ReadonlySet<string>): ClientLabel {
  return (claims, header) => {
    const name = claims?.azp ?? header;
    if (name === undefined) return 'none';
    return knownClients.has(name) ? name : 'other';
  };
}
