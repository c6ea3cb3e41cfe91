import type { SubgraphContext } from '../kit/index.ts';

/** A rule over required facts needs nothing but them; loaders and a store of its own stand here where it does. */
export type __Name__Context = SubgraphContext;
