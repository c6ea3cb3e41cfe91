/** True when a Content-Type says JSON; a missing one says nothing. */
export function isJson(contentType: string | undefined): boolean {
  return typeOf(contentType ?? '') === 'application/json';
}

/** True when an Accept header takes JSON; a missing one takes everything. */
export function acceptsJson(accept: string | undefined): boolean {
  return accept === undefined || accept.split(',').some((range) => jsonRanges.has(typeOf(range)));
}

const jsonRanges: ReadonlySet<string> = new Set(['*/*', 'application/*', 'application/json']);

function typeOf(text: string): string {
  return (text.split(';', 1)[0] ?? '').trim().toLowerCase();
}
