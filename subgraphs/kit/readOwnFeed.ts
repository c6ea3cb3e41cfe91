/** What every part of a change feed has. */
interface Part {
  readonly cursor: string;
  readonly reset: boolean;
}

/**
 * Reads a part of a change feed under cursors that name the system they follow: one of another system means nothing to this one, so the
 * feed begins anew, and `reset` tells whoever kept what it had learnt from the other.
 * @param origin of {@link feedOrigin}.
 */
export async function readOwnFeed<Feed extends Part>(
  origin: string,
  cursor: string | null | undefined,
  read: (cursor: string | null) => Promise<Feed>,
): Promise<Feed> {
  const mark = `${origin}.`;
  const own = cursor?.startsWith(mark) === true ? cursor.slice(mark.length) : null;
  const feed = await read(own);
  return { ...feed, cursor: mark + feed.cursor, reset: feed.reset || (cursor != null && own === null) };
}
