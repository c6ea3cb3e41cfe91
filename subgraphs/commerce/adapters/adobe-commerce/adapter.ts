import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import { parseAdobeCommerceConfig, type CommerceSettings } from '../../config.ts';
import type { CommercePort } from '../../port.ts';
import { createAdobeCommerce } from './index.ts';

export const adobeCommerce: Adapter<CommerceSettings, AdapterDependencies, CommercePort> = defineAdapter({
  name: 'adobe-commerce',
  parse: parseAdobeCommerceConfig,
  create: createAdobeCommerce,
  addressOf: ({ COMMERCE_URL }) => [COMMERCE_URL],
});
