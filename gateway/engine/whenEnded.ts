import type { EngineDelivery, EngineError, EngineResult } from './engine.ts';

/**
 * Tells when the later parts of a result have ended, or nobody takes them any more, and all errors of those that were taken. Without later
 * parts it tells nothing.
 */
export function whenEnded(result: EngineResult, tell: (errors: readonly EngineError[]) => void): EngineResult {
  const { later } = result;
  return later === undefined ? result : { ...result, later: watched(later, tell) };
}

async function* watched(
  later: AsyncIterable<EngineDelivery>,
  tell: (errors: readonly EngineError[]) => void,
): AsyncGenerator<EngineDelivery, void, undefined> {
  const errors: EngineError[] = [];
  try {
    for await (const delivery of later) {
      for (const increment of delivery.increments) errors.push(...increment.errors);
      yield delivery;
    }
  } finally {
    tell(errors);
  }
}
