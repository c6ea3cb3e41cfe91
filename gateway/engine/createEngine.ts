import type { Engine, EngineOptions } from './engine.ts';
import type { EngineName } from './engineNames.ts';

/** Where operations are planned, for an engine that leaves the choice: in a thread with a deadline, or in this one. */
export interface Planning {
  readonly where: 'thread' | 'inline';
  readonly timeoutMs: number;
}

/**
 * Creates an engine by its name; what the other ones are made of is not even loaded.
 * @throws when the supergraph is not valid
 */
export async function createEngine(name: EngineName, options: EngineOptions, planning: Planning): Promise<Engine> {
  if (name === 'apollo') {
    const { createApolloEngine } = await import('./apollo/createApolloEngine.ts');
    return createApolloEngine(options);
  }
  const { createSamklangEngine } = await import('./samklang/createSamklangEngine.ts');
  return createSamklangEngine(options, await createPlanner(options, planning));
}

async function createPlanner({ supergraph, logger }: EngineOptions, { where, timeoutMs }: Planning) {
  if (where === 'inline') {
    const { createInlinePlanner } = await import('./plan/createInlinePlanner.ts');
    return createInlinePlanner(supergraph);
  }
  const { createWorkerPlanner } = await import('./plan/createWorkerPlanner.ts');
  return createWorkerPlanner({ supergraph, timeoutMs, logger });
}
