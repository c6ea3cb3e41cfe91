import { examineSystem, type ExamineDependencies, type Examined } from '../kit/index.ts';
import { createDataverseAdapter } from './adapters/dataverse/index.ts';
import { parseCrmConfig } from './config.ts';
import { fieldSources } from './fieldSources.ts';

/** A look at the CRM that the settings name, as a doctor has it: asks little, keeps nothing, writes nothing. @throws ConfigurationError */
export async function examineCrm({ timeoutMs, ...dependencies }: ExamineDependencies): Promise<Examined> {
  const config = parseCrmConfig(dependencies.env);
  const port = createDataverseAdapter({ ...dependencies, config });
  try {
    const url = config.CRM_URL;
    return await examineSystem({ port, url, sources: fieldSources(port, config), timeoutMs });
  } finally {
    port.stop();
  }
}
