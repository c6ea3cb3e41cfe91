import type { Holding } from '../../port.ts';
import type { WireMember } from './wire.ts';

export const SYSTEM = '__vendor__';

/** Vouchers are read with the capability OFFERS. */
export function toHolding({ card }: WireMember): Holding {
  return { card: card === null ? null : { ...card, expires: false }, vouchers: [] };
}
