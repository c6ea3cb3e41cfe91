/** One payload of a multipart answer. */
export interface Part {
  readonly data?: unknown;
  readonly errors?: readonly PartError[];
  readonly incremental?: readonly {
    readonly label?: string;
    readonly path: readonly (string | number)[];
    readonly data: unknown;
    readonly errors?: readonly PartError[];
  }[];
  readonly hasNext: boolean;
}

interface PartError {
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

/**
 * Reads an answer in parts as it arrives, each part when its end has come.
 * @throws when it is not in the form of multipart/mixed, or ends without its end
 */
export async function* readParts(reply: Response): AsyncGenerator<Part, void, undefined> {
  const boundary = /boundary="([^"]+)"/.exec(reply.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined || reply.body === null) throw new Error('No answer in parts.');
  const delimiter = `\r\n--${boundary}`;
  let text = '';
  let isFirst = true;
  for await (const chunk of reply.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter)) {
      const part = text.slice(0, at);
      text = text.slice(at + delimiter.length);
      // What stands before the first delimiter is no part.
      if (!isFirst) yield parsed(part);
      isFirst = false;
    }
  }
  if (text !== '--\r\n') throw new Error('The answer was cut.');
}

function parsed(part: string): Part {
  const [head = '', body = ''] = part.split('\r\n\r\n');
  if (head.trim() !== 'content-type: application/json; charset=utf-8') throw new Error('A part of another type.');
  return JSON.parse(body) as Part;
}
