import type { Pipeline } from '../pipeline/createPipeline.ts';

/** A pipeline, and when it is empty. */
export interface DrainedPipeline {
  readonly pipeline: Pipeline;
  /** Resolves once nothing runs on it. */
  readonly drained: () => Promise<void>;
}

/** Counts what runs on a pipeline, so that what stands behind it is not taken away under a request. */
export function createDrain(pipeline: Pipeline): DrainedPipeline {
  let running = 0;
  let waiting: (() => void)[] = [];
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work;
    } finally {
      running -= 1;
      if (running === 0) {
        for (const resolve of waiting) resolve();
        waiting = [];
      }
    }
  };
  return {
    pipeline: {
      execute: (request) => counted(pipeline.execute(request)),
      // Of a stream its beginning: streams are ended before what stands behind them is taken away.
      open: (request) => counted(pipeline.open(request)),
      endStreams: (reason) => pipeline.endStreams(reason),
      get size() {
        return pipeline.size;
      },
    },
    drained: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))),
  };
}
