import { z } from 'zod';
import { ConfigurationError } from './configurationError.ts';

type Source = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment once through a schema (an object of variable names) and freezes the result.
 * An empty variable counts as unset. Throws ConfigurationError naming every problem at once; values are never printed.
 */
export function parseEnv<T>(schema: z.ZodType<T>, source: Source = process.env): Readonly<T> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return Object.freeze(result.data);
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.map(String).join('.') || '(environment)';
    const value = given[String(issue.path[0])];
    if (value !== undefined) return `${name}: ${withoutValue(issue.message, value)}`;
    return `${name}: ${issue.code === 'invalid_type' ? '' : `${issue.message}; `}is not set`;
  });
  throw new ConfigurationError(problems);
}

/** A schema's own message may quote what it refused, and what it refused may be a secret. */
function withoutValue(message: string, value: string): string {
  return message.replaceAll(value, '…');
}
