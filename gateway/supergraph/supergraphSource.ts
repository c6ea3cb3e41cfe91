/** Where the composed supergraph comes from. */
export interface SupergraphSource {
  /** The SDL now, security directives included. */
  read(): Promise<string>;
  /** Calls `changed` whenever the SDL may have changed; answers how to end that. Absent: it never changes. */
  watch?(changed: () => void): () => void;
}
