/** Who is asking, as far as it matters for how much may be asked. Never logged, never a label: keys hold subjects and addresses. */
export interface Client {
  /** The same for all requests that share one budget. */
  readonly key: string;
  /** Whether a token was sent, even one that says no more than "visitor". */
  readonly hasToken: boolean;
}
