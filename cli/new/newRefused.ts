/** Why nothing was made. */
export type NewRefusal =
  /** The name is not `[a-z][a-z0-9-]*`, or too long. */
  | 'NAME_INVALID'
  /** The name means something else already, in the language or in the house. */
  | 'NAME_RESERVED'
  /** The graph, the registry or the folder has it. */
  | 'NAME_TAKEN'
  /** There is no such subgraph, or it has no port to write an adapter for. */
  | 'SUBGRAPH_UNKNOWN'
  /** The command does not run in a clone of Samklang. */
  | 'NOT_A_CLONE'
  /** A registry file is not as it was left: its line has to be written by hand. */
  | 'REGISTRY_UNREADABLE';

/** A skeleton that was refused; nothing was written. */
export class NewRefused extends Error {
  readonly code: NewRefusal;

  constructor(code: NewRefusal, message: string) {
    super(message);
    this.name = 'NewRefused';
    this.code = code;
  }
}
