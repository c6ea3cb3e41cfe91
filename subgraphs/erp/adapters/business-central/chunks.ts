/** Values in one `in (…)`: keeps an inner URL well below the 16 KB that the service takes. */
const MAX_VALUES = 100;

/** Runs `read` for the distinct values, some at a time side by side, and joins the rows. No values: no request. */
export async function inChunks<T>(
  values: readonly string[],
  read: (chunk: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const distinct = [...new Set(values)];
  const chunks: (readonly string[])[] = [];
  for (let from = 0; from < distinct.length; from += MAX_VALUES) chunks.push(distinct.slice(from, from + MAX_VALUES));
  return (await Promise.all(chunks.map(read))).flat();
}
