import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import type { __Name__Settings } from '../../config.ts';
import type { __Name__Port } from '../../port.ts';
import { createNone } from './index.ts';

/** Nothing is asked, so nothing is kept. */
const settings: __Name__Settings = { __NAME___DISPLAY_TTL_MS: 0, __NAME___STALE_IF_ERROR_MS: 0 };

export const nothing: Adapter<__Name__Settings, AdapterDependencies, __Name__Port> = defineAdapter({
  name: 'none',
  parse: () => settings,
  create: createNone,
});
