import { LRUCache } from 'lru-cache';
import { negotiate, prefersEventStream, type MediaType } from './negotiate.ts';
import { negotiateParts, type PartsAccepted } from './negotiateParts.ts';

/** What a client likes to be answered, as its Accept header says. */
export interface Accepted {
  /** The media type of a whole answer; null: it takes none of ours. */
  readonly mediaType: MediaType | null;
  readonly parts: PartsAccepted;
  /** Whether an event stream is what it likes best. */
  readonly prefersEventStream: boolean;
}

/** Headers that are remembered, and how long one may be: programs send a few short ones, and whoever sends others shall not fill memory. */
const kept = { headers: 200, characters: 200 };

/** Reads Accept headers, each text once: it says the same whoever sends it. */
export function createAcceptReader(): (accept: string | undefined) => Accepted {
  const known = new LRUCache<string, Accepted>({ max: kept.headers });
  const unsaid = read(undefined);
  return (accept) => {
    if (accept === undefined) return unsaid;
    if (accept.length > kept.characters) return read(accept);
    const found = known.get(accept);
    if (found !== undefined) return found;
    const accepted = read(accept);
    known.set(accept, accepted);
    return accepted;
  };
}

function read(accept: string | undefined): Accepted {
  return {
    mediaType: negotiate(accept),
    parts: negotiateParts(accept),
    prefersEventStream: prefersEventStream(accept),
  };
}
