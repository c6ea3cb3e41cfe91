import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import type { PosSettings } from '../../config.ts';
import type { PosPort } from '../../port.ts';
import { createNoTills } from './index.ts';

/** Nothing is asked, so nothing is kept. */
const settings: PosSettings = { POS_DISPLAY_TTL_MS: 0, POS_STALE_IF_ERROR_MS: 0, POS_FACTS_STORES: 0 };

export const noTills: Adapter<PosSettings, AdapterDependencies, PosPort> = defineAdapter({
  name: 'none',
  parse: () => settings,
  create: createNoTills,
});
