import type { WriteNote } from '../../kit/index.ts';

/** One request to the API, whether it came alone or in a batch. */
export interface Call {
  readonly method: string;
  /** Below the environment, percent-encoding kept: `/api/v2.0/companies(…)/items`. */
  readonly path: string;
  readonly rawQuery: string;
  /** Lower-case names. */
  header(name: string): string | undefined;
  /** Throws MalformedBody when it is not JSON. */
  json(): unknown;
  noteWrite(write: WriteNote): void;
  /** For the error body. */
  readonly correlationId: string;
  /** What `@odata.context` and `@odata.nextLink` begin with: `http://127.0.0.1:1234/v2.0/production`. */
  readonly base: string;
}
