import type { DevelopmentClaims, DevelopmentIssuer } from '../gateway/index.ts';
import { buildRetailer } from '../legacy/retailer/index.ts';
import type { Persona, Retailer } from '../legacy/retailer/index.ts';
import type { TokenPersona } from './tokenPersonas.ts';

export type { TokenPersona } from './tokenPersonas.ts';

/** Claims that a command line may change. */
export interface TokenChanges {
  readonly channel?: string | undefined;
  readonly market?: string | undefined;
  readonly store?: string | undefined;
  readonly till?: string | undefined;
  /** By which a customer logs in, where the shop is not the embedded one. */
  readonly identifier?: DevelopmentClaims['identifier'] | undefined;
  /** Seconds until it expires; default a day. */
  readonly seconds?: number | undefined;
}

/** A development token of a persona of the embedded data set; a caller that has the data set hands it in. */
export async function personaToken(
  issuer: DevelopmentIssuer,
  key: TokenPersona,
  changes: TokenChanges = {},
  retailer: Retailer = buildRetailer(),
): Promise<string> {
  const persona = retailer.personas[key];
  const { seconds, ...claims } = changes;
  const given = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return issuer.sign({ ...claimsOf(key, persona), ...given }, undefined, seconds);
}

function claimsOf(key: TokenPersona, persona: Persona): DevelopmentClaims {
  const { market } = persona;
  switch (key) {
    case 'agent':
      return { subject: subjectOf(persona), role: 'agent', market, channel: 'CALL_CENTER' };
    case 'associate':
      return {
        subject: subjectOf(persona),
        role: 'associate',
        market,
        channel: 'STORE',
        ...(persona.storeId === null ? {} : { store: persona.storeId }),
        ...(persona.tillId === null ? {} : { till: persona.tillId }),
      };
    case 'marketer':
      return { subject: subjectOf(persona), role: 'marketer', market, channel: 'EMAIL' };
    case 'integrator':
      return { subject: 'integrator', role: 'integrator', market, channel: 'PARTNER' };
    case 'guest-dk':
    case 'guest-se':
    case 'guest-no':
      return { subject: key, role: 'visitor', market, channel: 'WEB' };
    case 'lisa':
    case 'caller':
    case 'business':
    case 'employee':
      return { subject: `shop|${key}`, role: 'customer', market, channel: 'WEB', identifier: identifierOf(persona) };
  }
}

/** Customers log in with their shop account. */
function identifierOf(persona: Persona): { readonly type: string; readonly value: string } {
  const [shopId] = persona.shopIds;
  if (shopId === undefined) throw new Error(`The persona ${persona.key} has no shop account to log in with.`);
  return { type: 'SHOP_ID', value: String(shopId) };
}

function subjectOf(persona: Persona): string {
  return persona.staffId === null ? persona.key : `staff|${persona.staffId}`;
}
