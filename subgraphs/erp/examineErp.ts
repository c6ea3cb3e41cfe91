import { chooseAdapter, examineAdapter, type Examined, type ExamineDependencies } from '../kit/index.ts';
import * as adapters from './adapters/index.ts';
import { fieldSources } from './fieldSources.ts';

/** A look at the ERP that the settings name. @throws ConfigurationError */
export async function examineErp(dependencies: ExamineDependencies): Promise<Examined> {
  const { env } = dependencies;
  return examineAdapter(dependencies, (given) => {
    const { port, config, address } = chooseAdapter('ERP_ADAPTER', adapters, env).open(env, {
      ...given,
      onNotice: () => undefined,
    });
    return { port, address, sources: fieldSources(port, config) };
  });
}
