/**
 * `items.map(fn)` with at most `limit` running at once, results in the order of the items. After the first failure, or when
 * the signal aborts, no more are started; every one that was started is waited for before this throws.
 */
export async function mapWithConcurrency<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('The concurrency limit is a positive integer.');
  const results = new Array<R>(items.length);
  const failures: unknown[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failures.length > 0 || signal?.aborted === true) return;
      try {
        results[index] = await fn(item, index);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  signal?.throwIfAborted();
  return results;
}
