import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { ClientError } from '../../platform/errors/index.ts';
import { systemCode } from '../systemCode.ts';

const decompress = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

export interface RawBody {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
}

/**
 * The text of a JSON request body.
 * @param maxBytes inflated too.
 * @throws ClientError UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, or BAD_REQUEST for what is not clean UTF-8.
 */
export async function readBody({ bytes, contentType, contentEncoding }: RawBody, maxBytes: number): Promise<string> {
  // Nearly everybody says just this.
  if (contentType !== 'application/json') checkType(contentType);
  return decode(await inflated(bytes, contentEncoding, maxBytes));
}

function checkType(contentType: string | undefined): void {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (type !== 'application/json') throw new ClientError('UNSUPPORTED_MEDIA_TYPE', 'Send application/json.');
  const charset = parameters
    .find((text) => text.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw new ClientError('UNSUPPORTED_MEDIA_TYPE', 'The charset must be UTF-8.');
  }
}

async function inflated(bytes: Uint8Array, contentEncoding: string | undefined, maxBytes: number): Promise<Uint8Array> {
  if (contentEncoding === undefined) return bytes;
  const encoding = contentEncoding.trim().toLowerCase();
  if (encoding === 'identity') return bytes;
  if (!Object.hasOwn(decompress, encoding))
    throw new ClientError('UNSUPPORTED_MEDIA_TYPE', 'The content encoding is not supported.');
  try {
    return await decompress[encoding as keyof typeof decompress](bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    const tooLarge = systemCode(cause) === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge
      ? new ClientError('PAYLOAD_TOO_LARGE', undefined, { cause })
      : new ClientError('BAD_REQUEST', 'The body cannot be decompressed.', { cause });
  }
}

function decode(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new ClientError('BAD_REQUEST', 'The body is not UTF-8.');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (!text.startsWith('\uFEFF')) return text;
  throw new ClientError('BAD_REQUEST', 'The body begins with a byte order mark.');
}
