import { createMemoryCaches } from '../../platform/cache/index.ts';
import type { AdapterDependencies } from './adapter.ts';
import type { SourceDeclaration } from './declaredSources.ts';
import { examineSystem, type Examined, type ExamineDependencies, type ExaminedPort } from './examineSystem.ts';

/** An adapter that was opened for a look. */
export interface ExaminedAdapter {
  readonly port: ExaminedPort & { stop(): void };
  /** As the adapter tells it: after its name comes where its system is; without that there is none. */
  readonly address: readonly string[];
  readonly sources: SourceDeclaration;
}

/** A look at a system as a doctor has it: asks little, keeps nothing, writes nothing. */
export async function examineAdapter(
  { timeoutMs, logger, markets, clock }: ExamineDependencies,
  open: (dependencies: AdapterDependencies) => ExaminedAdapter,
): Promise<Examined> {
  const { port, address, sources } = open({ logger, markets, clock, caches: createMemoryCaches() });
  const [, url = null] = address;
  try {
    return await examineSystem({ port, url, sources, timeoutMs });
  } finally {
    port.stop();
  }
}
