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
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const stack = framesOf(error);
  return {
    name: /^[\w$]{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? { code } : {}),
    ...(stack.length === 0 ? {} : { stack }),
    ...(error.cause === undefined || depth >= mostCauses ? {} : { cause: reduceError(error.cause, depth + 1) }),
  };
}

/** Frames only: the first lines of a stack repeat the message, which may itself have lines that look like frames. */
function framesOf(error: Error): string[] {
  const message = error.message;
  const stack = error.stack ?? '';
  const at = message === '' ? 0 : stack.indexOf(message);
  const frames = at < 0 ? stack : stack.slice(at + message.length);
  return frames
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
}
