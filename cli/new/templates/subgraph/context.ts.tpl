import type { SubgraphContext } from '../kit/index.ts';
import type { __Name__Loaders } from './loaders.ts';
import type { __Name__Port } from './port.ts';

export interface __Name__Context extends SubgraphContext {
  readonly port: __Name__Port;
  readonly loaders: __Name__Loaders;
}
