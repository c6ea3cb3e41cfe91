import { ClientError } from '../../platform/errors/index.ts';

/** Relay page of `T` with the nodes once more without their edges. */
export interface Page<T> {
  readonly totalCount: number | null;
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The most that one page holds, whatever is asked. */
const MAX_PAGE_SIZE = 100;

/**
 * The page size that was asked for.
 * @throws ClientError BAD_USER_INPUT below 0 or above {@link MAX_PAGE_SIZE}.
 */
export function pageSize(first: number | null | undefined, fallback: number, maximum: number = MAX_PAGE_SIZE): number {
  const size = first ?? fallback;
  if (!Number.isInteger(size) || size < 0 || size > maximum) {
    throw new ClientError('BAD_USER_INPUT', `\`first\` must be between 0 and ${maximum}.`);
  }
  return size;
}

/** An opaque cursor over any JSON value. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/**
 * Reads a cursor back; the caller checks the shape.
 * @throws ClientError BAD_USER_INPUT when it is not one of ours.
 */
export function decodeCursor<T>(cursor: string, isPosition: (value: unknown) => value is T): T {
  let position: unknown;
  try {
    position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw badCursor();
  }
  if (!isPosition(position)) throw badCursor();
  return position;
}

function badCursor(): ClientError {
  return new ClientError('BAD_USER_INPUT', '`after` is not a cursor that this list gave out.');
}

/**
 * A page over a list that is wholly in hand. The cursor is the position of an item's own key, so that a page survives rows that
 * come or go before it.
 */
export function pageOf<T>(
  items: readonly T[],
  { first, after }: PageArguments,
  keyOf: (item: T) => string,
  fallback = 20,
): Page<T> {
  const size = pageSize(first, fallback);
  const afterKey = after == null ? null : decodeCursor(after, (value) => typeof value === 'string');
  const found = afterKey === null ? -1 : items.findIndex((item) => keyOf(item) === afterKey);
  if (afterKey !== null && found < 0) throw badCursor();
  const nodes = items.slice(found + 1, found + 1 + size);
  return toPage({
    nodes,
    cursorOf: (item) => encodeCursor(keyOf(item)),
    totalCount: items.length,
    hasNextPage: found + 1 + size < items.length,
    hasPreviousPage: found >= 0,
  });
}

/** A page from rows that a source has already cut. */
export function toPage<T>(rows: {
  readonly nodes: readonly T[];
  readonly cursorOf: (node: T) => string;
  readonly totalCount: number | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}): Page<T> {
  const edges = rows.nodes.map((node) => ({ cursor: rows.cursorOf(node), node }));
  return {
    totalCount: rows.totalCount,
    edges,
    nodes: rows.nodes,
    pageInfo: {
      hasNextPage: rows.hasNextPage,
      hasPreviousPage: rows.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
