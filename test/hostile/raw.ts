import { connect } from 'node:net';

/** An answer as it came over the socket. */
export interface RawAnswer {
  /** 0: the connection was closed without an answer. */
  readonly status: number;
  readonly text: string;
}

/** Sends bytes as they are and reads until the other side closes, or `endMs` after the last byte came. */
export async function sendRaw(url: string, bytes: string | Buffer, endMs = 1_000): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const read: Buffer[] = [];
    const end = (): void => {
      socket.destroy();
      const text = Buffer.concat(read).toString('utf8');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    socket.setTimeout(endMs, end);
    socket.on('data', (chunk) => read.push(chunk));
    socket.on('error', end);
    socket.on('end', end);
    socket.on('connect', () => socket.write(bytes));
  });
}

/** An HTTP request with the headers as written. */
export function httpText(start: string, headers: readonly string[], body = ''): string {
  const length = Buffer.byteLength(body);
  return [start, 'host: gateway', 'connection: close', ...headers, `content-length: ${length}`, '', body].join('\r\n');
}
