/** Who is asking, as far as it matters for how much may be asked. */
export interface Client {
  /** The same for all requests that share one budget. Never logged, never a label: it holds a subject or an address. */
  readonly key: string;
  /** Whether a token was sent, even one that says no more than "visitor". */
  readonly hasToken: boolean;
  /** The program that asks, as logs and metrics may call it: a name from the settings, "other" or "none". */
  readonly label: string;
}
