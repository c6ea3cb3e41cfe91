import type { IncomingHttpHeaders } from 'node:http';
import { stringifyExact } from './rawNumber.ts';

/** What a request is for: token requests are kept apart when calls are counted. */
export type RequestKind = 'read' | 'write' | 'token';

/** One change that a system made to its own data, for audits. */
export interface WriteNote {
  readonly operation: 'create' | 'update' | 'delete' | 'action';
  /** Entity set or resource, in the vendor's word. */
  readonly entity: string;
  /** The row's key, in the vendor's form. */
  readonly key: string;
  /** The caller's own reference, where the vendor keeps one (externalDocumentNumber, source_id). */
  readonly reference?: string | null;
  /** What was written. */
  readonly data?: unknown;
}

/** A request as the handlers see it. */
export interface LegacyRequest {
  /** Given by the server; the vendor's request-id header carries it where there is one. */
  readonly id: string;
  readonly method: string;
  /** The path, percent-encoding kept. */
  readonly path: string;
  /** Path parameters, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The query as sent, without `?`. */
  readonly rawQuery: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body as UTF-8. */
  text(): string;
  /** The parsed body. Throws {@link MalformedBody} unless it says that it is JSON and is; the server answers that in the vendor's words. */
  json(): unknown;
  /** Changes what the journal says this request is: a POST that only reads, a batch that only reads. */
  markKind(kind: RequestKind): void;
  /** How many requests a batch carried. A batch still counts as ONE request. */
  markInnerRequests(count: number): void;
  /** Journals a change of data. */
  noteWrite(write: WriteNote): void;
}

/** A reply before it goes on the wire. Content-Length is set by the server. */
export interface LegacyReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Thrown by `request.json()`: the body is no JSON (400), or its Content-Type says something else (415). */
export class MalformedBody extends Error {
  override readonly name = 'MalformedBody';
  readonly status: 400 | 415;
  constructor(status: 400 | 415, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Thrown by a handler to end the request with a ready reply. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reply: LegacyReply;
  constructor(reply: LegacyReply) {
    super(`Refused with ${reply.status}`);
    this.reply = reply;
  }
}

/** A JSON reply; {@link rawNumber} values keep their text. */
export function jsonReply(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): LegacyReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: stringifyExact(value),
  };
}

/** A reply without a body. */
export function emptyReply(status: number, headers: Readonly<Record<string, string>> = {}): LegacyReply {
  return { status, headers };
}
