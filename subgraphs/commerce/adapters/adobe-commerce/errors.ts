import { z } from 'zod';
import { ClientError } from '../../../../platform/errors/index.ts';
import { HttpStatusError } from '../../../../platform/http/index.ts';

const body = z.object({
  message: z.string(),
  parameters: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
});

/** Adobe's message with its placeholders filled, for the log: `%1` from a list, `%name` from an object. */
export function messageOf(content: unknown): string {
  const parsed = body.safeParse(content);
  if (!parsed.success) return 'no message';
  const { message, parameters = [] } = parsed.data;
  const values = Array.isArray(parameters)
    ? parameters.map((value, index) => [String(index + 1), value] as const)
    : Object.entries(parameters);
  return values.reduce((text, [name, value]) => text.replaceAll(`%${name}`, String(value)), message);
}

/**
 * What a refusal means. 404 says "no such thing" only where a thing was asked for by its id, and there the reader takes it as an
 * answer; 401 is left to the client, which renews the token.
 */
export function refusalOf(status: number, content: unknown): ClientError | undefined {
  if (status === 401 || status === 408 || status >= 500) return undefined;
  const told = `Adobe Commerce refused with ${status}: ${messageOf(content)}`;
  const cause = new Error(told, { cause: new HttpStatusError(status) });
  if (status === 403) return new ClientError('UPSTREAM_UNAUTHORIZED', undefined, { cause });
  if (status === 404) return new ClientError('NOT_FOUND', undefined, { cause });
  return new ClientError('UPSTREAM_REFUSED', undefined, { cause });
}
