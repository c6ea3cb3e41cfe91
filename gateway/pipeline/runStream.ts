import { ClientError } from '../../platform/errors/index.ts';
import { untilAborted } from '../../platform/events/index.ts';
import type { EngineEvent, EngineResult } from '../engine/engine.ts';

/** The results of a subscription. `return` ends it at once, whatever it is waiting for. */
export interface ResultStream extends AsyncIterableIterator<EngineResult, void> {
  return(): Promise<IteratorResult<EngineResult, void>>;
}

interface Streaming {
  readonly events: AsyncIterable<EngineEvent>;
  readonly answer: (event: EngineEvent) => Promise<EngineResult>;
  /** Of everything behind the stream. Aborted with a ClientError, that is its last result; with CANCELLED nobody is there to be told. */
  readonly source: AbortController;
  readonly onEnd: () => void;
}

/** One result for each event, made when it is asked for. A stream that ends before its source does says why in a last result. */
export function runStream({ events, answer, source, onEnd }: Streaming): ResultStream {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    source.abort(new ClientError('CANCELLED'));
    onEnd();
  };
  async function* results(): AsyncGenerator<EngineResult, void> {
    try {
      for await (const event of untilAborted(events, source.signal)) yield await answer(event).catch(lastWord);
      const { reason } = source.signal as { readonly reason: unknown };
      if (reason instanceof ClientError && reason.code !== 'CANCELLED') yield lastWord(reason);
    } catch (error) {
      yield lastWord(error);
    } finally {
      end();
    }
  }
  const generator = results();
  const stream: ResultStream = {
    next: () => generator.next(),
    return: async () => {
      end();
      return generator.return();
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** What a stream says at its end, when that is not its source's own. */
export function lastWord(error: unknown): EngineResult {
  const known =
    error instanceof ClientError ? error : new ClientError('INTERNAL_SERVER_ERROR', undefined, { cause: error });
  return {
    data: null,
    errors: [{ message: known.publicMessage, extensions: { ...known.extensions, code: known.code } }],
  };
}
