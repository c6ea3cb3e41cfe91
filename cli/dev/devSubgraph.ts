/** A subgraph that stands beside the house's own, or in the place of one. */
export type DevSubgraph =
  /** Runs somewhere, in any language. */
  | { readonly name: string; readonly url: string }
  /** Only its SDL exists; mocks answer for it. */
  | { readonly name: string; readonly schemaFile: string };

/** What can be a subgraph's name: it also stands, in capitals and with _ for -, in SUBGRAPH_URL_<NAME>. */
export const devNamePattern = /^[a-z][a-z0-9-]{0,40}$/;
