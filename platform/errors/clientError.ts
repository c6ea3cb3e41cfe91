import { errorCodes, type ErrorCode } from './errorCodes.ts';

export interface ClientErrorOptions {
  /** What went wrong inside: logged, never shown. */
  readonly cause?: unknown;
  /** Shown to clients beside the code: plain JSON, no personal data, no upstream text. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * The one error that a client may read. Whatever else is thrown is internal: logged, and shown as INTERNAL_SERVER_ERROR.
 * `publicMessage` holds no upstream text, no URL and no personal data; details belong in `cause`.
 */
export class ClientError extends Error {
  readonly code: ErrorCode;
  readonly publicMessage: string;
  readonly extensions?: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, publicMessage: string = errorCodes[code].meaning, options: ClientErrorOptions = {}) {
    super(publicMessage, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ClientError';
    this.code = code;
    this.publicMessage = publicMessage;
    if (options.extensions !== undefined) this.extensions = options.extensions;
  }

  /** The HTTP status if this error is the whole answer; undefined if it only ever stands beside data. */
  get httpStatus(): number | undefined {
    return errorCodes[this.code].httpStatus ?? undefined;
  }
}
