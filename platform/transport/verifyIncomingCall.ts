import { decodeContext, type RequestContext } from '../context/index.ts';
import { ClientError } from '../errors/index.ts';
import { verifyCall } from '../signature/index.ts';
import { callHeaders } from './callHeaders.ts';

export interface IncomingCall {
  readonly context: RequestContext;
  /** Milliseconds that whoever asks still waits. */
  readonly deadlineMs: number;
}

type IncomingHeaders = Readonly<Record<string, string | string[] | undefined>>;

const longestDeadlineMs = 60_000;

/** The server side of createHttpTransport. Throws ClientError UNAUTHENTICATED unless the gateway signed exactly this call. */
export async function verifyIncomingCall(
  headers: IncomingHeaders,
  rawBody: string | Uint8Array,
  subgraph: string,
  secret: string,
): Promise<IncomingCall> {
  const encodedContext = headers[callHeaders.context];
  const token = headers[callHeaders.signature];
  if (typeof token !== 'string' || typeof encodedContext !== 'string') {
    throw new ClientError('UNAUTHENTICATED', 'The call is not signed.');
  }
  await verifyCall({ token, subgraph, body: rawBody, encodedContext, secret });
  return { context: decodeContext(encodedContext), deadlineMs: deadlineOf(headers[callHeaders.deadline]) };
}

function deadlineOf(value: string | string[] | undefined): number {
  const ms = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : longestDeadlineMs;
  return Math.min(ms, longestDeadlineMs);
}
