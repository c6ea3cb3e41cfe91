/** Business Central counts in a window that slides. */
const WINDOW_SECONDS = 300;
/** Of the window's requests, to be made at once after a quiet time. */
const BURST_SHARE = 0.1;

/** A rate by which no five minutes hold more than so many requests: what comes at once is not there to come evenly. */
export function rateWithin(requests: number): { readonly perSecond: number; readonly burst: number } {
  const burst = Math.max(1, Math.floor(requests * BURST_SHARE));
  return { perSecond: (requests - burst) / WINDOW_SECONDS, burst };
}
