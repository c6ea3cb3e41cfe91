import { ClientError } from '../../platform/errors/index.ts';

/** The media types of GraphQL over HTTP, the older first: it is what answers a client that does not say. */
const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;

export type MediaType = (typeof mediaTypes)[number];

/**
 * The media type that the client likes best of those we have.
 * @throws ClientError NOT_ACCEPTABLE when it likes none.
 */
export function negotiate(accept: string | undefined): MediaType {
  if (accept === undefined || accept.trim() === '') return mediaTypes[0];
  let best: MediaType | undefined;
  let bestQuality = 0;
  for (const { range, quality } of parseAccept(accept)) {
    const match = mediaTypes.find((type) => range === type || range === '*/*' || range === 'application/*');
    if (match !== undefined && quality > bestQuality) {
      best = match;
      bestQuality = quality;
    }
  }
  if (best === undefined) throw new ClientError('NOT_ACCEPTABLE');
  return best;
}

/** Whether this is a person's browser that wants a page. */
export function prefersHtml(accept: string | undefined): boolean {
  return accept !== undefined && parseAccept(accept)[0]?.range === 'text/html';
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
  return parseAccept(accept).some(
    ({ range, quality }) => quality > 0 && [eventStream, 'text/*', '*/*'].includes(range),
  );
}

function parseAccept(accept: string): { readonly range: string; readonly quality: number }[] {
  return accept.split(',').map((entry) => {
    const [range = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1');
    const charset = parameters
      .find((text) => text.startsWith('charset='))
      ?.slice(8)
      .replaceAll('"', '');
    const readable = charset === undefined || charset === 'utf-8' || charset === 'utf8';
    return { range, quality: readable && quality >= 0 && quality <= 1 ? quality : 0 };
  });
}
