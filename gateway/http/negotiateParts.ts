import { acceptedQuality } from './negotiate.ts';

/** The media type of an answer in parts, as Apollo's clients and routers speak it. */
const partsType = { range: 'multipart/mixed', parameter: 'deferspec=20220824' } as const;

/** Whether the client takes an answer in parts, and whether it takes nothing else. */
export interface PartsAccepted {
  readonly mayDefer: boolean;
  readonly only: boolean;
}

/**
 * Only a client that names the type takes it: what takes anything has not said that it can put parts together. One that likes whole
 * answers better gets those.
 */
export function negotiateParts(accept: string | undefined): PartsAccepted {
  if (accept === undefined) return { mayDefer: false, only: false };
  const parts = acceptedQuality(accept, ({ range, parameters }) => {
    return range === partsType.range && parameters.includes(partsType.parameter);
  });
  const whole = acceptedQuality(accept, ({ range }) => range.startsWith('application/') || range === '*/*');
  return { mayDefer: parts > 0 && parts >= whole, only: parts > 0 && whole === 0 };
}
