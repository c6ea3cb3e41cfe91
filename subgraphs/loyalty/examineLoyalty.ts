import { examineSystem, type ExamineDependencies, type Examined } from '../kit/index.ts';
import { createVoucherifyAdapter } from './adapters/voucherify/index.ts';
import { parseLoyaltyConfig } from './config.ts';
import { fieldSources } from './fieldSources.ts';

/** A look at the club's system that the settings name, as a doctor has it: asks little, keeps nothing, writes nothing. @throws ConfigurationError */
export async function examineLoyalty({ timeoutMs, ...dependencies }: ExamineDependencies): Promise<Examined> {
  const config = parseLoyaltyConfig(dependencies.env);
  const port = createVoucherifyAdapter({ ...dependencies, config });
  try {
    const url = config.LOYALTY_URL;
    return await examineSystem({ port, url, sources: fieldSources(port, config), timeoutMs });
  } finally {
    port.stop();
  }
}
