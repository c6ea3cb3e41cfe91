import type { DocumentNode } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import { operationLabel } from './operationLabel.ts';
import type { PluginFactory } from './plugin.ts';

/** Runs trusted documents alone, or, in mode `log`, counts and logs what would not run. */
export const trustedDocumentsPlugin: PluginFactory = ({ config, trusted, logger, metrics, knownOperations }) => {
  const { mode } = config.documents;
  const refuseUntrusted = (document: DocumentNode): void => {
    if (mode !== 'enforce' || trusted.has(document)) return;
    metrics.documents.inc({ trust: 'refused' });
    throw new ClientError('DOCUMENT_NOT_TRUSTED');
  };
  return {
    name: 'trustedDocuments',
    // A stranger's document is not even validated.
    checkDocument: refuseUntrusted,
    around: async (operation, next) => {
      if (mode === 'off') return next(operation);
      const { document, definition, context } = operation;
      // A document that was trusted when it came may have left the manifest since.
      refuseUntrusted(document);
      const isTrusted = trusted.has(document);
      metrics.documents.inc({ trust: isTrusted ? 'trusted' : 'untrusted' });
      if (!isTrusted) {
        logger.warn('an untrusted document', {
          operation: operationLabel(definition.name?.value, knownOperations),
          operationHash: trusted.hashOf(document),
          requestId: context.requestId,
          callerKind: context.caller.kind,
        });
      }
      return next(operation);
    },
  };
};
