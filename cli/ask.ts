import { readFile } from 'node:fs/promises';
import { openDevelopmentIssuer } from '../gateway/auth/developmentIssuer.ts';
import { operationNames } from '../schema/operationNames.ts';
import { personaToken } from './personaToken.ts';
import type { TokenPersona } from './personaToken.ts';

export interface AskOptions {
  readonly as?: TokenPersona;
  /** JSON text. */
  readonly variables?: string;
  readonly url: string;
  readonly dataDir: string;
}

/**
 * Sends one of the shipped operations and prints the answer as JSON.
 * @returns the exit code: 0 for an answer without errors.
 */
export async function ask(operation: string, options: AskOptions): Promise<number> {
  const names = await operationNames();
  if (!names.includes(operation))
    throw new Error(`There is no operation "${operation}". There are: ${names.join(', ')}.`);
  const folder = new URL('../schema/operations/', import.meta.url);
  const query = await readFile(new URL(`${operation}.graphql`, folder), 'utf8');
  const variables: unknown = JSON.parse(
    options.variables ?? (await readFile(new URL(`${operation}.variables.json`, folder), 'utf8')),
  );
  const token =
    options.as === undefined ? undefined : await personaToken(await openDevelopmentIssuer(options.dataDir), options.as);
  const response = await fetch(options.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, operationName: operation, variables }),
    signal: AbortSignal.timeout(30_000),
  }).catch((cause: unknown) => {
    throw new Error(`Nothing answers at ${options.url}: is it running (npm start)?`, { cause });
  });
  const answer = (await response.json()) as { readonly errors?: readonly unknown[] };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  return answer.errors === undefined ? 0 : 1;
}
