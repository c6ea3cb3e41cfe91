import { examineSystem, type ExamineDependencies, type Examined } from '../kit/index.ts';
import { createNoTills } from './adapters/none/index.ts';
import { createTillserverAdapter } from './adapters/tillserver/index.ts';
import { parsePosConfig } from './config.ts';
import { fieldSources } from './fieldSources.ts';

/** A look at the tills' system that the settings name, as a doctor has it: asks little, keeps nothing, writes nothing. @throws ConfigurationError */
export async function examinePos({ timeoutMs, ...dependencies }: ExamineDependencies): Promise<Examined> {
  const config = parsePosConfig(dependencies.env);
  const port = config.POS_ADAPTER === 'none' ? createNoTills() : createTillserverAdapter({ ...dependencies, config });
  try {
    const url = config.POS_ADAPTER === 'none' ? null : config.POS_URL;
    return await examineSystem({ port, url, sources: fieldSources(port, config), timeoutMs });
  } finally {
    port.stop();
  }
}
