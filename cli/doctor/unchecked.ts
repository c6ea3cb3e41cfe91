/** Something that could not be looked at. */
export interface Unchecked {
  readonly what: string;
  /** An error code of the graph; NOT_SUPPORTED: the system cannot tell it, which is no failure. */
  readonly code: string;
}
