import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import { parseMedusaConfig, type CommerceSettings } from '../../config.ts';
import type { CommercePort } from '../../port.ts';
import { createMedusa } from './index.ts';

export const medusa: Adapter<CommerceSettings, AdapterDependencies, CommercePort> = defineAdapter({
  name: 'medusa',
  parse: parseMedusaConfig,
  create: createMedusa,
  addressOf: ({ COMMERCE_URL }) => [COMMERCE_URL],
});
