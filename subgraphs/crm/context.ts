import type { SubgraphContext } from '../kit/index.ts';
import type { CrmLoaders } from './loaders.ts';
import type { CrmPort, CrmScope } from './port.ts';

export interface CrmContext extends SubgraphContext {
  readonly port: CrmPort;
  readonly scope: CrmScope;
  readonly loaders: CrmLoaders;
}
