import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import { parseLoyaltyConfig, type LoyaltySettings } from '../../config.ts';
import type { LoyaltyPort } from '../../port.ts';
import { createVoucherifyAdapter } from './index.ts';

export const voucherify: Adapter<LoyaltySettings, AdapterDependencies, LoyaltyPort> = defineAdapter({
  name: 'voucherify',
  parse: parseLoyaltyConfig,
  create: createVoucherifyAdapter,
  addressOf: ({ LOYALTY_URL, LOYALTY_APP_ID }) => [LOYALTY_URL, LOYALTY_APP_ID],
});
