import type { StreamEvent } from '../../platform/sse/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';

/** The streams that a subgraph serves now, so that a stop can end them: each says that it is complete. */
export interface ServedStreams {
  /** A signal that aborts when the client has gone or when all streams are ended. */
  until(gone: AbortSignal): AbortSignal;
  end(): void;
}

export function createServedStreams(): ServedStreams {
  const open = new Set<AbortController>();
  return {
    until: (gone) => {
      const controller = new AbortController();
      const leave = (): void => {
        open.delete(controller);
        controller.abort();
      };
      open.add(controller);
      if (gone.aborted) leave();
      else gone.addEventListener('abort', leave, { once: true });
      return controller.signal;
    },
    end: () => {
      for (const controller of open) controller.abort();
    },
  };
}

/** A subscription's responses as events of graphql-sse, "complete" at their end. */
export async function* streamEvents(
  responses: AsyncIterable<SubgraphResponse>,
  logger: Logger,
): AsyncGenerator<StreamEvent, void> {
  try {
    for await (const response of responses) yield { event: 'next', data: JSON.stringify(response) };
    yield { event: 'complete', data: '' };
  } catch (err) {
    // Not completed: whoever reads sees that the stream broke.
    logger.error('a subscription broke', { err });
  }
}
