import { z } from 'zod';
import { ClientError } from '../../../../platform/errors/index.ts';

const body = z.object({ type: z.string().max(80).optional(), code: z.string().max(80).optional() });

/**
 * What a refusal means. 404 says "no such thing" only where a thing was asked for by its id, and there the reader takes it as an answer; 401 is
 * left to the client, which renews the token. Medusa's message may quote what was sent: its type and code alone go into the log.
 */
export function refusalOf(status: number, content: unknown): ClientError | undefined {
  if (status === 401 || status === 408 || status >= 500) return undefined;
  const parsed = body.safeParse(content);
  const kind = parsed.success ? [parsed.data.type, parsed.data.code].filter(Boolean).join(', ') : 'no kind';
  const cause = new Error(`Medusa refused with ${status}: ${kind}`);
  if (status === 403) return new ClientError('UPSTREAM_UNAUTHORIZED', undefined, { cause });
  if (status === 404) return new ClientError('NOT_FOUND', undefined, { cause });
  return new ClientError('UPSTREAM_REFUSED', undefined, { cause });
}
