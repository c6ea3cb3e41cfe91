import type { LegacyReply, WriteNote } from '../kit/index.ts';

/** One request to the Web API, whether it came alone or inside a batch. */
export interface Operation {
  readonly method: string;
  /** Below the base: `contacts(…)`, percent-decoded. */
  readonly resource: string;
  /** The raw query, without `?`. */
  readonly rawQuery: string;
  /** One header by lower-case name. */
  header(name: string): string | undefined;
  /** The parsed JSON body. Throws when it is none. */
  json(): unknown;
  /** Notes a write for the journal. */
  noteWrite(write: WriteNote): void;
  /** Keeps how to undo a write, for change sets. */
  onUndo(undo: () => void): void;
}

/** Answers one operation; refusals are thrown as kit's Refusal. */
export type Operate = (operation: Operation) => LegacyReply;

/** The tokens of all `Prefer` values: `odata.maxpagesize=50` → `50`, `odata.track-changes` → ''. */
export function preferences(operation: Pick<Operation, 'header'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of (operation.header('prefer') ?? '').split(',')) {
    const [name = '', value = ''] = part.split('=', 2);
    if (name.trim() !== '') found.set(name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1'));
  }
  return found;
}
