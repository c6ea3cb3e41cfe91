/** One page of a source that counts in whole pages, and how many of its first rows to leave out. */
export interface PageWindow {
  readonly pageSize: number;
  /** From 0. */
  readonly page: number;
  readonly skip: number;
}

/**
 * The smallest page that holds `size` rows after `offset` in ONE request, so that a cursor may stand anywhere. There always is one:
 * at the latest the page of `offset + size` rows from the beginning.
 */
export function pageWindow(offset: number, size: number): PageWindow {
  for (let pageSize = size; ; pageSize += 1) {
    const skip = offset % pageSize;
    if (skip + size <= pageSize) return { pageSize, page: Math.floor(offset / pageSize), skip };
  }
}
