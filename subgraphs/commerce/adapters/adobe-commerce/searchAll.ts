import type { z } from 'zod';
import type { AdobeClient, ReadOptions } from './client.ts';
import type { Criteria } from './criteria.ts';
import { ADMIN_VIEW } from './views.ts';

const PAGE_ROWS = 500;
/** A list that goes on after this is no reference data. */
const MAX_PAGES = 200;

/**
 * Every row of a search, page by page. Adobe gives the last page again when asked for one behind it: the total tells where to stop.
 * The criteria sort by a unique field, or pages could overlap.
 */
export async function searchAll<T>(
  client: AdobeClient,
  path: string,
  criteria: Criteria,
  row: z.ZodType<T>,
  options: ReadOptions & { readonly fields?: string },
): Promise<T[]> {
  const rows: T[] = [];
  for (let currentPage = 1; currentPage <= MAX_PAGES; currentPage += 1) {
    const page = await client.search(ADMIN_VIEW, path, { ...criteria, pageSize: PAGE_ROWS, currentPage }, row, options);
    rows.push(...page.items);
    if (currentPage * PAGE_ROWS >= page.total_count || page.items.length === 0) break;
  }
  return rows;
}
