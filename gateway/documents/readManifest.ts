import { GraphQLError, Kind, parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import secureJson from 'secure-json-parse';
import { z } from 'zod';
import { documentIdSchema } from './documentId.ts';

/** One document of a manifest. */
export interface ManifestEntry {
  readonly id: string;
  readonly text: string;
  readonly document: DocumentNode;
  /** Of its operation; its id where it has none. */
  readonly name: string;
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
    return parsed.data.operations.map(({ id, body, name }) => ({
      id,
      text: body,
      document: parsedText(id, body),
      name,
    }));
  }
  return Object.entries(parsed.data).map(([id, value]) => {
    const text = String(value);
    const document = parsedText(id, text);
    return { id, text, document, name: operationName(document) ?? id };
  });
}

function parsedText(id: string, text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (cause) {
    const why = cause instanceof GraphQLError ? cause.message : 'it cannot be read';
    throw new Error(`The document ${id} is not GraphQL: ${why}`, { cause });
  }
}

function operationName(document: DocumentNode): string | undefined {
  return document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.name?.value;
}
