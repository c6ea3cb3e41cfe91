import type { z } from 'zod';
import type { ErpScope } from '../../port.ts';
import type { BusinessCentralClient } from './client.ts';
import { instant } from './filter.ts';

export interface WrittenSource<T extends { readonly lastModifiedDateTime: string }> {
  readonly entitySet: string;
  readonly row: z.ZodType<T>;
}

export interface WrittenPart<T> {
  readonly rows: readonly T[];
  /** To go on from. */
  readonly until: string;
  readonly hasMore: boolean;
}

/** Before any row. */
const NEVER = '1753-01-01T00:00:00.000Z';

/**
 * The next rows after an instant (null: from the first), about `first` of them and never a part of those of one instant: an import
 * writes many at once, and there is no second field to tell them apart by.
 */
export async function writtenSince<T extends { readonly lastModifiedDateTime: string }>(
  client: BusinessCentralClient,
  { entitySet, row }: WrittenSource<T>,
  from: string | null,
  first: number,
  { deadline, priority = 'background' }: ErpScope,
): Promise<WrittenPart<T>> {
  const begin = from ?? NEVER;
  const found = await client.rows(
    {
      entitySet,
      row,
      filter: instant('lastModifiedDateTime', 'gt', begin),
      orderBy: ['lastModifiedDateTime'],
      top: first + 1,
    },
    { deadline, priority },
  );
  const beyond = found[first]?.lastModifiedDateTime;
  if (beyond === undefined) return { rows: found, until: found.at(-1)?.lastModifiedDateTime ?? begin, hasMore: false };
  const whole = found.filter(({ lastModifiedDateTime }) => lastModifiedDateTime !== beyond);
  const last = whole.at(-1);
  if (last !== undefined) return { rows: whole, until: last.lastModifiedDateTime, hasMore: true };
  const rows = await client.rows(
    { entitySet, row, filter: instant('lastModifiedDateTime', 'eq', beyond) },
    { deadline, priority },
  );
  return { rows, until: beyond, hasMore: true };
}
