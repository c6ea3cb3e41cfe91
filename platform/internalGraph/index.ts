export {
  createInternalGraph,
  type InternalGraph,
  type InternalGraphOptions,
  type InternalQuery,
} from './createInternalGraph.ts';
