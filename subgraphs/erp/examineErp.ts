import { examineSystem, type ExamineDependencies, type Examined } from '../kit/index.ts';
import { createErpPort } from './adapters/createErpPort.ts';
import { parseErpConfig } from './config.ts';
import { fieldSources } from './fieldSources.ts';

/** A look at the ERP that the settings name, as a doctor has it: asks little, keeps nothing, writes nothing. @throws ConfigurationError */
export async function examineErp({ timeoutMs, ...dependencies }: ExamineDependencies): Promise<Examined> {
  const config = parseErpConfig(dependencies.env);
  const port = createErpPort({ ...dependencies, config });
  try {
    const url = config.ERP_URL;
    return await examineSystem({ port, url, sources: fieldSources(port, config), timeoutMs });
  } finally {
    port.stop();
  }
}
