import { defineAdapter, type Adapter } from '../../../kit/index.ts';
import { parseTrytonConfig, type ErpSettings } from '../../config.ts';
import type { ErpAdapterDependencies, ErpPort } from '../../port.ts';
import { createTryton } from './index.ts';

export const tryton: Adapter<ErpSettings, ErpAdapterDependencies, ErpPort> = defineAdapter({
  name: 'tryton',
  parse: parseTrytonConfig,
  create: createTryton,
  addressOf: ({ ERP_URL, ERP_DATABASE }) => [ERP_URL, ERP_DATABASE],
});
