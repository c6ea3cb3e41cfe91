import { defineAdapter, type Adapter, type AdapterDependencies } from '../../../kit/index.ts';
import { parseTillserverConfig, type PosSettings } from '../../config.ts';
import type { PosPort } from '../../port.ts';
import { createTillserverAdapter } from './index.ts';

export const tillserver: Adapter<PosSettings, AdapterDependencies, PosPort> = defineAdapter({
  name: 'tillserver',
  parse: parseTillserverConfig,
  create: createTillserverAdapter,
  addressOf: ({ POS_URL }) => [POS_URL],
});
