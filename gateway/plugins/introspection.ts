import { visit } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { PluginFactory } from './plugin.ts';

/** Switches introspection off where the configuration says so; `__typename` is none. */
export const introspectionPlugin: PluginFactory = ({ config }) => ({
  name: 'introspection',
  checkDocument: (document) => {
    if (config.introspection) return;
    visit(document, {
      Field: ({ name }) => {
        if (name.value === '__schema' || name.value === '__type') throw new ClientError('INTROSPECTION_DISABLED');
      },
    });
  },
});
