/**
 * Resolvers whose `__resolveReference` rejects where it would throw. The federation library maps representations in one go: what throws there at
 * once takes every other entity of the fetch with it, what rejects is an error at its own place.
 */
export function settledReferences(resolvers: object): object {
  return Object.fromEntries(
    Object.entries(resolvers as Readonly<Record<string, unknown>>).map(([name, type]) => [name, settled(type)]),
  );
}

function settled(type: unknown): unknown {
  if (typeof type !== 'object' || type === null || !('__resolveReference' in type)) return type;
  const { __resolveReference: resolve } = type;
  if (typeof resolve !== 'function') return type;
  const attempt = (...given: readonly unknown[]): unknown => {
    try {
      return Reflect.apply(resolve, type, given);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return { ...type, __resolveReference: attempt };
}
