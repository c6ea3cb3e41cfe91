import type { z } from 'zod';
import { ClientError } from '../../platform/errors/index.ts';

/**
 * Reads a federation representation, for `__resolveReference`.
 * The parser throws ClientError BAD_USER_INPUT: only the gateway writes representations, and it writes them well.
 */
export function representationParser<T>(schema: z.ZodType<T>): (representation: unknown) => T {
  return (representation) => {
    const parsed = schema.safeParse(representation);
    if (parsed.success) return parsed.data;
    throw new ClientError('BAD_USER_INPUT', 'An entity representation lacks its key.', { cause: parsed.error });
  };
}
