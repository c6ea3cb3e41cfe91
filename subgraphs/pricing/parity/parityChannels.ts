import { channel } from 'node:diagnostics_channel';
import type { PartyKind } from './party.ts';

/** One undeclared divergence, as often as somebody asked for it: for who counts them. */
export interface DivergenceSeen {
  readonly market: string;
  readonly party: PartyKind;
}

/** Without a listener nothing is made and nobody is called. */
export const parityChannels = Object.freeze({ divergence: channel('samklang:pricing:divergence') });
