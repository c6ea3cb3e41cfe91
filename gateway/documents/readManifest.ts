import secureJson from 'secure-json-parse';
import { z } from 'zod';
import { documentIdSchema } from './documentId.ts';

/** One document of a manifest. */
export interface ManifestEntry {
  readonly id: string;
  readonly text: string;
  /** Of the operation, where the manifest says it. */
  readonly name: string | null;
}

const apolloSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1).optional(),
  operations: z.array(
    z.object({
      id: documentIdSchema,
      body: z.string().min(1),
      name: z.string().min(1),
      type: z.enum(['query', 'mutation', 'subscription']),
    }),
  ),
});

const codegenSchema = z.record(documentIdSchema, z.string().min(1));

/**
 * Reads a manifest of trusted documents: Apollo's persisted query manifest, or an object of texts by id as GraphQL Code Generator
 * writes it.
 * @throws Error saying what is wrong with it
 */
export function readManifest(json: string): readonly ManifestEntry[] {
  const value: unknown = secureJson.parse(json, undefined, { protoAction: 'error', constructorAction: 'error' });
  const isApollo = typeof value === 'object' && value !== null && 'format' in value;
  const parsed = isApollo ? apolloSchema.safeParse(value) : codegenSchema.safeParse(value);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  if ('operations' in parsed.data && Array.isArray(parsed.data.operations)) {
    return parsed.data.operations.map(({ id, body, name }) => ({ id, text: body, name }));
  }
  return Object.entries(parsed.data).map(([id, text]) => ({ id, text: String(text), name: null }));
}
