/** A read inside a `$batch`. */
export interface InnerRequest {
  /** Below the Web API: `contacts?$select=…`, already encoded. */
  readonly path: string;
  readonly prefer: string;
}

export interface InnerReply {
  readonly status: number;
  /** Text of the body; JSON, if it is what the Web API promises. */
  readonly body: string;
}

const CRLF = '\r\n';

/** A `$batch` of reads as multipart/mixed; each part is named by its place. @param base absolute, without a slash at the end. */
export function writeBatch(requests: readonly InnerRequest[], base: string, boundary: string): string {
  const parts = requests.map(({ path, prefer }, index) =>
    [
      `--${boundary}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      `Content-ID: ${index}`,
      '',
      `GET ${base}/${path} HTTP/1.1`,
      'Accept: application/json',
      'OData-Version: 4.0',
      'OData-MaxVersion: 4.0',
      'If-None-Match: null',
      `Prefer: ${prefer}`,
      '',
      '',
    ].join(CRLF),
  );
  return [...parts, `--${boundary}--`, ''].join(CRLF);
}

/**
 * The replies in the order of the requests: by Content-ID where the server gives it back, else by place, which OData promises.
 * Throws an Error when a reply is missing, comes twice or cannot be read: no reply is ever guessed to belong somewhere.
 */
export function readBatch(text: string, contentType: string | undefined, count: number): readonly InnerReply[] {
  const boundary = boundaryOf(contentType);
  const pieces = `${CRLF}${text}`.split(`${CRLF}--${boundary}`);
  if (!(pieces.at(-1) ?? '').startsWith('--')) throw new Error('The batch reply is not closed.');
  const parts = pieces.slice(1, -1).map(readPart);
  if (parts.length !== count) throw new Error('The batch reply has another number of parts than was asked for.');
  const replies = new Map(parts.map(({ contentId, reply }, index) => [contentId ?? String(index), reply]));
  return Array.from({ length: count }, (_, index) => {
    const reply = replies.get(String(index));
    if (reply === undefined) throw new Error('An inner request was not answered.');
    return reply;
  });
}

function boundaryOf(contentType: string | undefined): string {
  const [, quoted, plain] =
    /^\s*multipart\/mixed\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw new Error('The batch reply is not multipart.');
  return boundary;
}

/** Headers of the part, the status line, headers of the reply, its body. */
function readPart(piece: string): { readonly contentId: string | undefined; readonly reply: InnerReply } {
  const text = piece.slice(piece.indexOf(CRLF) + CRLF.length);
  const [head, reply] = cut(text);
  const [replyHead, body] = cut(reply);
  const [, status] = /^HTTP\/1\.\d (\d{3})\b/.exec(replyHead) ?? [];
  if (status === undefined) throw new Error('A part of the batch reply has no status.');
  const [, contentId] = /^content-id:\s*(\S+)\s*$/im.exec(head) ?? [];
  return { contentId, reply: { status: Number(status), body } };
}

function cut(text: string): readonly [string, string] {
  const at = text.indexOf(`${CRLF}${CRLF}`);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2 * CRLF.length)];
}
