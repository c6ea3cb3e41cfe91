import type { EngineError, EngineIncrement, EngineResult } from '../../gateway/engine/engine.ts';

/** What a client has in the end, and how it came. */
export interface MergedAnswer {
  readonly data: unknown;
  readonly errors: readonly EngineError[];
  readonly increments: readonly EngineIncrement[];
}

/**
 * Puts an answer and its later parts together as a client does: objects field by field, lists element by element.
 * @throws when a part is for an object that the client does not have, or when what was said of `hasNext` was not so
 */
export async function mergeDeliveries(result: EngineResult): Promise<MergedAnswer> {
  let data: unknown = plain(result.data);
  const errors = [...result.errors];
  const increments: EngineIncrement[] = [];
  let isOpen = result.later !== undefined;
  for await (const delivery of result.later ?? []) {
    if (!isOpen) throw new Error('A part came after the last one.');
    isOpen = delivery.hasNext;
    for (const increment of delivery.increments) {
      increments.push(increment);
      errors.push(...increment.errors);
      let target = data;
      for (const step of increment.path) target = isObject(target) ? target[step] : undefined;
      if (!isObject(target)) throw new Error(`There is no object at ${JSON.stringify(increment.path)}.`);
      if (increment.data !== null) data = mergedAt(data, increment.path, plain(increment.data));
    }
  }
  if (isOpen) throw new Error('A part was announced that did not come.');
  return { data, errors, increments };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function mergedAt(into: unknown, path: EngineIncrement['path'], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return merged(into, value);
  const below = mergedAt(isObject(into) ? into[step] : undefined, rest, value);
  if (Array.isArray(into)) return into.map((element: unknown, index) => (index === step ? below : element));
  return { ...(isObject(into) ? into : {}), [step]: below };
}

function merged(into: unknown, value: unknown): unknown {
  if (Array.isArray(into) && Array.isArray(value)) {
    return value.map((element: unknown, index) => merged(into[index], element));
  }
  if (!isObject(into) || !isObject(value) || Array.isArray(value)) return value;
  const result: Record<string, unknown> = { ...into };
  for (const [key, own] of Object.entries(value)) {
    result[key] = Object.hasOwn(into, key) ? merged(into[key], own) : own;
  }
  return result;
}
