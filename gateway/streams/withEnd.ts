import type { ResultStream } from '../pipeline/runStream.ts';

/** The same stream; `onEnd` is called once, when it has ended or its reader has let go of it. */
export function withEnd(stream: ResultStream, onEnd: () => void): ResultStream {
  let isOver = false;
  const end = (): void => {
    if (!isOver) onEnd();
    isOver = true;
  };
  const watched: ResultStream = {
    next: async () => {
      const step = await stream.next();
      if (step.done === true) end();
      return step;
    },
    return: async () => {
      end();
      return stream.return();
    },
    [Symbol.asyncIterator]: () => watched,
  };
  return watched;
}
