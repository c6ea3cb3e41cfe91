import { visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { OperationLimits } from '../config.ts';
import { expandedSizes } from '../document/expandedSizes.ts';
import type { PluginFactory } from './plugin.ts';

/** Refuses documents that ask for too much, before anything costly (validation, planning) looks at them. */
export const limitsPlugin: PluginFactory = ({ config }) => ({
  name: 'limits',
  checkDocument: (document) => {
    checkCounts(document, config.limits);
    checkExpansion(document, config.limits);
  },
});

/** Response names of `completeDenied.ts` and `safeAliases.ts`. */
const reserved = /^samklang_(typename|hidden)$/;

function checkCounts(document: DocumentNode, limits: OperationLimits): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias, name }) => {
      if (alias === undefined) return;
      aliases += 1;
      if (aliases > limits.aliases) throw new ClientError('MAX_ALIASES_LIMIT');
      // As a key of the answer it would be no key at all, or one under which the gateway itself asks for something.
      if (alias.value === '__proto__' || name.value === '__proto__' || reserved.test(alias.value)) {
        throw new ClientError('BAD_REQUEST', 'A field cannot be named so.');
      }
    },
    Directive: () => {
      directives += 1;
      if (directives > limits.directives) throw new ClientError('MAX_DIRECTIVES_LIMIT');
    },
  });
}

function checkExpansion(document: DocumentNode, limits: OperationLimits): void {
  for (const size of expandedSizes(document)) {
    if (size.depth > limits.depth) throw new ClientError('MAX_DEPTH_LIMIT');
    if (size.selections > limits.expandedSelections) throw new ClientError('MAX_EXPANDED_SELECTIONS');
    if (size.defers > limits.defers) throw new ClientError('MAX_DEFERS_LIMIT');
    if (size.width > limits.rootFields) {
      throw new ClientError('MAX_EXPANDED_SELECTIONS', 'The operation has too many root fields.');
    }
  }
}
