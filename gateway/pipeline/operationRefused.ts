import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../platform/errors/index.ts';

/** The document or its variables are not valid: nothing was executed. Holds every finding, fit to be shown. */
export class OperationRefused extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(code: ErrorCode, errors: readonly GraphQLError[]) {
    super('The operation was refused.');
    this.name = 'OperationRefused';
    this.errors = errors.map(({ message, locations }) => ({
      message: withoutSuggestion(message),
      ...(locations === undefined ? {} : { locations }),
      extensions: { code },
    }));
  }
}

/** GraphQL helps a typing person by naming what comes near: that would tell a stranger the schema. */
function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '').replace(/ Did you mean to use .*$/s, '');
}
