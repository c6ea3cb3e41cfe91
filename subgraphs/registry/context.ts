import type { SubgraphContext } from '../kit/index.ts';
import type { Declarations } from './askDeclarations.ts';
import type { FieldOwners } from './fieldOwners.ts';

export interface RegistryContext extends SubgraphContext {
  readonly owners: FieldOwners;
  /** What every subgraph declares of itself now. */
  readonly askDeclarations: () => Promise<Declarations>;
}
