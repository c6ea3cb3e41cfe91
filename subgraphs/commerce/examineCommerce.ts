import { chooseAdapter, examineAdapter, type Examined, type ExamineDependencies } from '../kit/index.ts';
import * as adapters from './adapters/index.ts';
import { fieldSources } from './fieldSources.ts';

/** A look at the shop that the settings name. @throws ConfigurationError */
export async function examineCommerce(dependencies: ExamineDependencies): Promise<Examined> {
  const { env } = dependencies;
  return examineAdapter(dependencies, (given) => {
    const { port, config, address } = chooseAdapter('COMMERCE_ADAPTER', adapters, env).open(env, given);
    return { port, address, sources: fieldSources(port, config) };
  });
}
