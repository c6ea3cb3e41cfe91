import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import type { __Name__Settings } from '../../config.ts';
import type { __Name__Port } from '../../port.ts';
import { parse__Vendor__Config } from './config.ts';
import { create__Vendor__ } from './index.ts';

export const __vendorVar__: Adapter<__Name__Settings, AdapterDependencies, __Name__Port> = defineAdapter({
  name: '__vendor__',
  parse: parse__Vendor__Config,
  create: create__Vendor__,
  addressOf: ({ __NAME___URL }) => [__NAME___URL],
});
