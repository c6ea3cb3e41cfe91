import { z } from 'zod';
import { logLevels } from '../platform/log/index.ts';

/** Settings of the house itself; each part reads its own from the same environment. */
const defaultMarketsFile = new URL('../config/markets.json', import.meta.url).pathname;

export const settingsSchema = z.object({
  /** Where the embedded store, the development issuer's key and the control port's address are kept. */
  DATA_DIR: z.string().default('.data'),
  /** A PostgreSQL server; unset = the embedded store in DATA_DIR. */
  DATABASE_URL: z.string().optional(),
  /** Shared by the gateway and the subgraphs that run as services: signs each call. */
  SUBGRAPH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Markets, their currencies, locales and price owners. */
  MARKETS_FILE: z.string().default(defaultMarketsFile),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  /** Size of the embedded data set: articles ×1, ×10, ×100. */
  DEMO_ARTICLES: z
    .enum(['1', '10', '100'])
    .default('1')
    .transform((text): 1 | 10 | 100 => (text === '1' ? 1 : text === '10' ? 10 : 100)),
  /** People ×1, ×10. */
  DEMO_PEOPLE: z
    .enum(['1', '10'])
    .default('1')
    .transform((text): 1 | 10 => (text === '1' ? 1 : 10)),
});
