import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import { parseCrmConfig, type CrmSettings } from '../../config.ts';
import type { CrmPort } from '../../port.ts';
import { createDataverseAdapter } from './index.ts';

export const dataverse: Adapter<CrmSettings, AdapterDependencies, CrmPort> = defineAdapter({
  name: 'dataverse',
  parse: parseCrmConfig,
  create: createDataverseAdapter,
  addressOf: ({ CRM_URL }) => [CRM_URL],
});
