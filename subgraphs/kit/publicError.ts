import type { GraphQLError } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';

type ResponseError = NonNullable<SubgraphResponse['errors']>[number];

/**
 * The only way an error leaves a subgraph. A ClientError keeps its code and public message; GraphQL's own refusals of the
 * request (they carry no original error) are bad input; everything else is logged and masked.
 */
export function publicError(
  error: GraphQLError,
  { logger, subgraph }: { readonly logger: Logger; readonly subgraph: string },
): ResponseError {
  const path = error.path ? { path: [...error.path] } : {};
  const original = error.originalError;
  if (original instanceof ClientError) {
    return { message: original.publicMessage, ...path, extensions: { ...original.extensions, code: original.code } };
  }
  // Without a path GraphQL refuses the request; with one it found our own answer wrong (a null where none may be).
  if (!original && !error.path) {
    return { message: error.message, extensions: { code: error.extensions['code'] ?? 'BAD_USER_INPUT' } };
  }
  logger.error('subgraph field failed', { subgraph, err: original ?? error });
  return { message: 'Something went wrong on our side.', ...path, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
