import { OperationTypeNode } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { OperationResult } from '../pipeline/operation.ts';
import { contextKey } from '../sharing/contextKey.ts';
import { createSharing } from '../sharing/createSharing.ts';
import type { PluginFactory } from './plugin.ts';

/**
 * Equal queries of equal callers that run at the same time are executed once. Innermost: each has passed limits and authorisation by itself,
 * and is counted, logged and answered by itself. An answer in parts has one reader, so it is never shared.
 */
export const sharingPlugin: PluginFactory = ({ config, metrics }) => {
  if (!config.sharing.operations) return { name: 'sharing' };
  const sharing = createSharing<OperationResult>(() => metrics.shared.inc({ what: 'operation' }));
  const numbers = new WeakMap<DocumentNode, number>();
  let last = 0;
  /** Documents are kept by their text, and what authorisation leaves of one by the rules that failed: the same object is the same document. */
  const numberOf = (document: DocumentNode): number => {
    const known = numbers.get(document) ?? (last += 1);
    numbers.set(document, known);
    return known;
  };
  return {
    name: 'sharing',
    around: async (operation, next) => {
      const { document, definition, operationName, variables, context, deadline, mayDefer } = operation;
      if (definition.operation !== OperationTypeNode.QUERY || mayDefer) return next(operation);
      const key = JSON.stringify([numberOf(document), operationName, variables, contextKey(context)]);
      return sharing.share(key, deadline, (own) => next({ ...operation, deadline: own }));
    },
  };
};
