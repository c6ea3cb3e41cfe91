/** Headers of a call from the gateway to a subgraph over HTTP. */
export const callHeaders = Object.freeze({
  /** The signature (platform/signature). */
  signature: 'x-samklang-signature',
  /** The encoded RequestContext (platform/context). */
  context: 'x-samklang-context',
  /** Milliseconds left when the call was sent: clocks of two machines differ, durations do not. */
  deadline: 'x-samklang-deadline-ms',
});
