/** The media types of GraphQL over HTTP, the older first: it is what answers a client that does not say. */
const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;

export type MediaType = (typeof mediaTypes)[number];

/** The media type that the client likes best of those we have; null when it likes none. */
export function negotiate(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept.trim() === '') return mediaTypes[0];
  let best: MediaType | null = null;
  let bestQuality = 0;
  for (const { range, quality } of parseAccept(accept)) {
    const match = mediaTypes.find((type) => range === type || range === '*/*' || range === 'application/*');
    if (match !== undefined && quality > bestQuality) {
      best = match;
      bestQuality = quality;
    }
  }
  return best;
}

/** Whether this is a person's browser that wants a page. */
export function prefersHtml(accept: string | undefined): boolean {
  return accept !== undefined && parseAccept(accept)[0]?.range === 'text/html';
}

/** One entry of an Accept header, in lower case. */
export interface MediaRange {
  readonly range: string;
  readonly parameters: readonly string[];
  /** 0: not accepted. */
  readonly quality: number;
}

/** How much the client likes the best of these ranges; 0: it does not take them. */
export function acceptedQuality(accept: string, isMeant: (range: MediaRange) => boolean): number {
  return Math.max(0, ...parseAccept(accept).flatMap((range) => (isMeant(range) ? [range.quality] : [])));
}

const eventStream = 'text/event-stream';

/** Whether an event stream is what the client likes best. */
export function prefersEventStream(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  const [best] = parseAccept(accept).toSorted((a, b) => b.quality - a.quality);
  return best?.range === eventStream && best.quality > 0;
}

/** Whether the client takes an event stream at all. */
export function acceptsEventStream(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return acceptedQuality(accept, ({ range }) => [eventStream, 'text/*', '*/*'].includes(range)) > 0;
}

function parseAccept(accept: string): MediaRange[] {
  return accept.split(',').map((entry) => {
    const [range = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1');
    const charset = parameters
      .find((text) => text.startsWith('charset='))
      ?.slice(8)
      .replaceAll('"', '');
    const readable = charset === undefined || charset === 'utf-8' || charset === 'utf8';
    const own = parameters.map((text) => text.replaceAll('"', ''));
    return { range, parameters: own, quality: readable && quality >= 0 && quality <= 1 ? quality : 0 };
  });
}
