import type { Caches } from '../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../platform/clock/index.ts';
import type { Markets } from '../../../platform/context/index.ts';
import type { Logger } from '../../../platform/log/index.ts';
import type { ErpConfig } from '../config.ts';
import type { ErpPort } from '../port.ts';
import { createBusinessCentral } from './business-central/index.ts';
import { createTryton } from './tryton/index.ts';

export interface ErpPortDependencies {
  readonly config: ErpConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /** Where what many may share is kept. Default: in this process. */
  readonly caches?: Caches;
  /** The system says that something has changed. @param tags of what is kept of it, where no look will show it. */
  readonly onNotice?: (tags: readonly string[]) => void;
}

/** The adapter that the settings name. */
export function createErpPort({ config, ...dependencies }: ErpPortDependencies): ErpPort {
  switch (config.ERP_ADAPTER) {
    case 'business-central':
      return createBusinessCentral({ ...dependencies, config });
    case 'tryton':
      return createTryton({ ...dependencies, config });
  }
}
