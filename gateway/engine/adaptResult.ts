import type { EngineDelivery, EngineIncrement, EngineResult } from './engine.ts';

/** A result each of whose later parts passes through `adapt`; undefined leaves the part out. Without later parts it is the same object. */
export function adaptResult(
  result: EngineResult,
  adapt: (increment: EngineIncrement) => EngineIncrement | undefined,
): EngineResult {
  const { later } = result;
  return later === undefined ? result : { ...result, later: adapted(later, adapt) };
}

async function* adapted(
  later: AsyncIterable<EngineDelivery>,
  adapt: (increment: EngineIncrement) => EngineIncrement | undefined,
): AsyncGenerator<EngineDelivery, void, undefined> {
  for await (const { increments, hasNext } of later) {
    yield { increments: increments.flatMap((increment) => adapt(increment) ?? []), hasNext };
  }
}
