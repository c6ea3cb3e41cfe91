import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import type { __Subgraph__Settings } from '../../config.ts';
import type { __Subgraph__Port } from '../../port.ts';
import { parse__Vendor__Config } from './config.ts';
import { create__Vendor__ } from './index.ts';

export const __vendorVar__: Adapter<__Subgraph__Settings, AdapterDependencies, __Subgraph__Port> = defineAdapter({
  name: '__vendor__',
  parse: parse__Vendor__Config,
  create: create__Vendor__,
  addressOf: ({ __SUBGRAPH___URL }) => [__SUBGRAPH___URL],
});
