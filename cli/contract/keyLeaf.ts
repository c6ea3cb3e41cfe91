/** The value at a path of an object: undefined where a part of the path is not there, null where one is null. */
export function keyLeaf(holder: unknown, path: readonly string[]): unknown {
  let value = holder;
  for (const name of path) {
    if (value === null) return null;
    if (typeof value !== 'object') return undefined;
    value = Object.entries(value).find(([own]) => own === name)?.[1];
  }
  return value;
}
