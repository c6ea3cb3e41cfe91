import type { Caches } from '../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../platform/clock/index.ts';
import type { Markets } from '../../../platform/context/index.ts';
import type { Logger } from '../../../platform/log/index.ts';
import type { CommerceConfig } from '../config.ts';
import type { CommercePort } from '../port.ts';
import { createAdobeCommerce } from './adobe-commerce/index.ts';
import { createMedusa } from './medusa/index.ts';

export interface CommercePortDependencies {
  readonly config: CommerceConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /** Where what many may share is kept. */
  readonly caches: Caches;
}

/** The adapter that the settings name. */
export function createCommercePort({ config, ...dependencies }: CommercePortDependencies): CommercePort {
  switch (config.COMMERCE_ADAPTER) {
    case 'adobe-commerce':
      return createAdobeCommerce({ ...dependencies, config });
    case 'medusa':
      return createMedusa({ ...dependencies, config });
  }
}
