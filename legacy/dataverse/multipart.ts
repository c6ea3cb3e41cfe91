/** One part of a multipart body. Header names are in lower case. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Thrown when a body is not multipart as RFC 2046 and the vendor want it, CRLF included. */
export class MalformedMultipart extends Error {
  override readonly name = 'MalformedMultipart';
}

/** The boundary of a multipart/mixed content type; undefined when it is another type. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  if (contentType === undefined || !/^\s*multipart\/mixed\s*;/i.test(contentType)) return undefined;
  const match = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** Splits a multipart body. */
export function parseMultipart(body: string, boundary: string): readonly Part[] {
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`);
  const last = pieces.at(-1) ?? '';
  if (pieces.length < 2 || !last.startsWith('--'))
    throw new MalformedMultipart('The closing boundary is missing; line endings must be CRLF.');
  return pieces.slice(1, -1).map((piece) => {
    if (!/^[ \t]*\r\n/.test(piece)) throw new MalformedMultipart('A boundary line is malformed.');
    return parsePart(piece.slice(piece.indexOf('\r\n') + 2));
  });
}

/** Headers, an empty line, a body. */
export function parsePart(text: string): Part {
  const headers = new Map<string, string>();
  let rest = text;
  for (;;) {
    const end = rest.indexOf('\r\n');
    const line = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end + 2);
    if (line === '') return { headers, body: rest };
    const colon = line.indexOf(':');
    if (colon <= 0) throw new MalformedMultipart('A header line is malformed.');
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    if (end < 0) return { headers, body: '' };
  }
}

/** Joins parts, each already with its headers. */
export function writeMultipart(parts: readonly string[], boundary: string): string {
  return `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
}
