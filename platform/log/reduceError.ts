import { systemCodeOf } from '../errors/index.ts';
import { redact } from './redact.ts';

/** What is logged of an error: its name, its code and where it was thrown, causes included. No message. */
export interface ReducedError {
  readonly name: string;
  readonly code?: string;
  readonly stack?: readonly string[];
  readonly cause?: ReducedError;
}

const mostFrames = 12;
const mostCauses = 4;

export function reduceError(error: unknown, depth = 0): ReducedError {
  if (!isErrorLike(error)) return { name: typeof error };
  const code = systemCodeOf(error);
  const stack = framesOf(error);
  return {
    name: /^[\w$]{1,60}$/.test(error.name) ? redact(error.name) : 'Error',
    ...(code !== undefined && /^[A-Z0-9_]{1,60}$/.test(code) ? { code: redact(code) } : {}),
    ...(stack.length === 0 ? {} : { stack }),
    ...(error.cause === undefined || depth >= mostCauses ? {} : { cause: reduceError(error.cause, depth + 1) }),
  };
}

/** By shape: an error of another realm is none by `instanceof`. */
function isErrorLike(error: unknown): error is Error {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    typeof error.name === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

/** Frames only: the first lines of a stack repeat the message, which may itself have lines that look like frames. */
function framesOf({ message, stack = '' }: Error): string[] {
  const at = message === '' ? 0 : stack.indexOf(message);
  // A stack without its message was made before the message was: where the frames begin cannot be told.
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
}
