import { ClientError } from '../errors/index.ts';
import { requestContextSchema, type RequestContext } from './requestContext.ts';

/** For an HTTP header: base64url of the context's JSON. */
export function encodeContext(context: RequestContext): string {
  return Buffer.from(JSON.stringify(context), 'utf8').toString('base64url');
}

/** Throws ClientError UNAUTHENTICATED: a context that we did not write is not from the gateway. */
export function decodeContext(encoded: string): RequestContext {
  try {
    return requestContextSchema.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new ClientError('UNAUTHENTICATED', 'The request context is not valid.', { cause });
  }
}
