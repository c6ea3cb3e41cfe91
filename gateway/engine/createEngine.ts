import { createApolloEngine } from './apollo/createApolloEngine.ts';
import type { Engine, EngineOptions } from './engine.ts';
import type { EngineName } from './engineNames.ts';
import { createSamklangEngine } from './samklang/createSamklangEngine.ts';

const creators: Readonly<Record<EngineName, (options: EngineOptions) => Engine>> = {
  samklang: createSamklangEngine,
  apollo: createApolloEngine,
};

/** Throws when the supergraph is not valid. */
export function createEngine(name: EngineName, options: EngineOptions): Engine {
  return creators[name](options);
}
