import type { SubgraphContext } from '../kit/index.ts';
import type { CrmLoaders } from './loaders.ts';
import type { CrmPort, CrmScope } from './port.ts';

export interface CrmContext extends SubgraphContext {
  readonly port: CrmPort;
  /** Marks the cursors of its change feeds. */
  readonly origin: string;
  readonly scope: CrmScope;
  readonly loaders: CrmLoaders;
}
