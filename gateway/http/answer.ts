import type { GraphQLFormattedError } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { EngineError, EngineResult } from '../engine/engine.ts';
import type { OperationResult } from '../pipeline/operation.ts';
import { OperationRefused } from '../pipeline/operationRefused.ts';
import type { MediaType } from './negotiate.ts';

/** An HTTP answer that is ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer to an operation that was executed: 200 whatever its errors, since they stand beside what was found. */
export function executedAnswer(result: OperationResult, mediaType: MediaType): Answer {
  const { publicForSeconds } = result;
  const body = shownResult(result);
  if (publicForSeconds === undefined) return answer(200, mediaType, body);
  return answer(200, mediaType, body, { 'cache-control': `public, max-age=${publicForSeconds}` });
}

/** A result as clients read it: JSON. */
export function shownResult(result: EngineResult): string {
  if (result.errors.length > 0) return JSON.stringify({ data: result.data, ...formattedErrors(result.errors) });
  return `{"data":${result.json ?? JSON.stringify(result.data)}}`;
}

/** Errors as they stand in an answer; none are left out. */
export function formattedErrors(errors: readonly EngineError[]): { readonly errors?: readonly object[] } {
  if (errors.length === 0) return {};
  return {
    errors: errors.map(({ message, path, extensions }) => ({
      message,
      ...(path === undefined ? {} : { path }),
      extensions,
    })),
  };
}

/** The errors of a request that was refused whole, as clients read them. */
export function shownRefusal(error: OperationRefused | ClientError): readonly GraphQLFormattedError[] {
  if (error instanceof OperationRefused) return error.errors;
  return [{ message: error.publicMessage, extensions: { ...error.extensions, code: error.code } }];
}

/**
 * The answer to a request that was refused whole. What is wrong with the document or its variables is 200 under application/json
 * (older clients read nothing else) and 400 under the newer type; any other refusal has its status under both.
 */
export function refusedAnswer(error: OperationRefused | ClientError, mediaType: MediaType): Answer {
  const body = JSON.stringify({ errors: shownRefusal(error) });
  if (error instanceof OperationRefused) return answer(mediaType === 'application/json' ? 200 : 400, mediaType, body);
  return answer(statusOf(error), mediaType, body, headersOf(error));
}

function statusOf(error: ClientError): number {
  // Codes that elsewhere stand beside data; here one of them is the whole answer, and it is not the client's fault.
  return error.httpStatus ?? 503;
}

function headersOf(error: ClientError): Record<string, string> {
  switch (statusOf(error)) {
    case 401:
      return { 'www-authenticate': 'Bearer' };
    case 405:
      return { allow: 'GET, POST, OPTIONS' };
    case 429:
      return { 'retry-after': retryAfter(error) };
    case 503:
      return { 'retry-after': '1' };
    default:
      return {};
  }
}

function retryAfter({ extensions }: ClientError): string {
  const seconds = extensions?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? String(seconds) : '1';
}

function answer(status: number, mediaType: MediaType, body: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body,
  };
}
