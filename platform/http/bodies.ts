import secureJsonParse from 'secure-json-parse';
import { ClientError } from '../errors/index.ts';
import { parseJsonExact } from './parseJsonExact.ts';
import type { Answer } from './exchange.ts';
import type { HttpRequest } from './types.ts';

export interface EncodedBody {
  readonly content: string | Buffer | undefined;
  readonly contentType: string | undefined;
}

export function encodeBody(body: unknown): EncodedBody {
  if (body === undefined) return { content: undefined, contentType: undefined };
  if (typeof body === 'string') return { content: body, contentType: 'text/plain; charset=utf-8' };
  if (body instanceof Uint8Array) return { content: Buffer.from(body), contentType: 'application/octet-stream' };
  if (body instanceof URLSearchParams) {
    return { content: body.toString(), contentType: 'application/x-www-form-urlencoded' };
  }
  return { content: JSON.stringify(body), contentType: 'application/json' };
}

/** The answer as the request's schema wants it. Throws RESPONSE_VALIDATION_FAILED. */
export function decodeBody<T>(answer: Answer, request: HttpRequest<T>): T {
  // 'empty' has no schema to tell T: whoever asks for nothing gets null for whatever T they named.
  if (request.schema === 'empty') return null as T;
  const content = read(answer, request.parse ?? 'json');
  const parsed = request.schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: parsed.error });
}

/** A refusal's body as far as it can be read: its JSON, else its text. */
export function decodeRefusal(answer: Answer): unknown {
  const text = answer.body.toString('utf8');
  try {
    const parsed: unknown = secureJsonParse.parse(text);
    return parsed;
  } catch {
    return text;
  }
}

/** An answer that is not even JSON: unlike a field of the wrong type, it speaks of the whole upstream. */
export class UnreadableAnswer extends Error {
  constructor(cause: unknown) {
    super('The answer is not JSON.', { cause });
    this.name = 'UnreadableAnswer';
  }
}

function read(answer: Answer, parse: NonNullable<HttpRequest<unknown>['parse']>): unknown {
  const text = answer.body.toString('utf8').replace(/^\uFEFF/, '');
  if (parse === 'text') return text;
  if (text === '') return undefined;
  try {
    const parsed: unknown = parse === 'json' ? secureJsonParse.parse(text) : parseJsonExact(text);
    return parsed;
  } catch (cause) {
    throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: new UnreadableAnswer(cause) });
  }
}
