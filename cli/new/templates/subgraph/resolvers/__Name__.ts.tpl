import type { __Name__Resolvers } from '../__generated__/resolvers.ts';

export const __Name__: __Name__Resolvers = {
  title: ({ value }) => value.title,
  provenance: ({ asOf, stale }, _arguments, { port }) => ({ system: port.system, asOf, stale }),
};
