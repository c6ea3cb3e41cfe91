import { createMemoryCaches } from '../../platform/cache/index.ts';
import { examineSystem, type ExamineDependencies, type Examined } from '../kit/index.ts';
import { createAdobeCommerce } from './adapters/adobe-commerce/index.ts';
import { parseCommerceConfig } from './config.ts';
import { fieldSources } from './fieldSources.ts';

/** A look at the shop that the settings name, as a doctor has it: asks little, keeps nothing, writes nothing. @throws ConfigurationError */
export async function examineCommerce({ timeoutMs, ...dependencies }: ExamineDependencies): Promise<Examined> {
  const config = parseCommerceConfig(dependencies.env);
  const port = createAdobeCommerce({ ...dependencies, caches: createMemoryCaches(), config });
  try {
    const url = config.COMMERCE_URL;
    return await examineSystem({ port, url, sources: fieldSources(port, config), timeoutMs });
  } finally {
    port.stop();
  }
}
