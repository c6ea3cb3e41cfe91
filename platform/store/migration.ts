/** One step of a schema's history. Once released it is never changed: the store refuses to go on if it was. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly id: number;
  readonly name: string;
  /** SQL, several statements allowed; names without a schema mean the schema that is migrated. */
  readonly up: string;
}
