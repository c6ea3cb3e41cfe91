/**
 * The `code` of an error of Node or of a driver, such as "ECONNREFUSED" or "EEXIST"; undefined if it has none. Read from the shape:
 * such errors may come from another realm, where `instanceof Error` is false.
 */
export function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
