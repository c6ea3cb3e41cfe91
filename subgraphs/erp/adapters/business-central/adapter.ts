import { defineAdapter, type Adapter } from '../../../kit/index.ts';
import { parseBusinessCentralConfig, type ErpSettings } from '../../config.ts';
import type { ErpAdapterDependencies, ErpPort } from '../../port.ts';
import { createBusinessCentral } from './index.ts';

export const businessCentral: Adapter<ErpSettings, ErpAdapterDependencies, ErpPort> = defineAdapter({
  name: 'business-central',
  parse: parseBusinessCentralConfig,
  create: createBusinessCentral,
  addressOf: ({ ERP_URL, ERP_COMPANY_ID }) => [ERP_URL, ERP_COMPANY_ID],
});
