import { z } from 'zod';
import { parseEnv } from '../../platform/env/index.ts';

const milliseconds = (fallback: number) => z.coerce.number().int().min(0).max(86_400_000).default(fallback);

/** `S-DK01:DK:key`, several with commas between. */
const stores = z.string().transform((text, context) =>
  text.split(',').map((entry) => {
    const [, id, market, key] = /^([^:,\s]+):([A-Z]{2}):(\S+)$/.exec(entry.trim()) ?? [];
    if (id === undefined || market === undefined || key === undefined) {
      context.addIssue({ code: 'custom', message: 'is a list of <store>:<market>:<key>' });
      return z.NEVER;
    }
    return { id, market, key };
  }),
);

const tillserver = z.object({
  POS_ADAPTER: z.literal('tillserver'),
  POS_URL: z.url({ protocol: /^https?$/ }),
  /** The stores that have tills, the market of each and its key. */
  POS_STORES: stores,
  /** How old a shown till price may be. */
  POS_DISPLAY_TTL_MS: milliseconds(15_000),
  /** How much older it may be, marked stale, while the store's server fails. */
  POS_STALE_IF_ERROR_MS: milliseconds(60_000),
  /** Longest time for one request. */
  POS_TIMEOUT_MS: z.coerce.number().int().min(50).max(120_000).default(3_000),
  /** Stores that one question asks at once. */
  POS_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(8),
  /** Requests at once to one store. */
  POS_STORE_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(4),
  /** Each store's quota. */
  POS_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).max(1_000_000).default(1_200),
  /** The most stores that the facts of an article ask. */
  POS_FACTS_STORES: z.coerce.number().int().min(1).max(1_000).default(40),
});

export type TillserverConfig = Readonly<z.infer<typeof tillserver>>;

const {
  POS_URL,
  POS_STORES,
  POS_DISPLAY_TTL_MS,
  POS_STALE_IF_ERROR_MS,
  POS_TIMEOUT_MS,
  POS_CONCURRENCY,
  POS_FACTS_STORES,
} = tillserver.shape;
/** Settings that every adapter has. */
export const commonPosSettings = {
  POS_URL,
  POS_STORES,
  POS_DISPLAY_TTL_MS,
  POS_STALE_IF_ERROR_MS,
  POS_TIMEOUT_MS,
  POS_CONCURRENCY,
  POS_FACTS_STORES,
};
/** What the subgraph itself reads of them, whichever adapter is chosen. */
export type PosSettings = Pick<TillserverConfig, 'POS_DISPLAY_TTL_MS' | 'POS_STALE_IF_ERROR_MS' | 'POS_FACTS_STORES'>;

/** Throws ConfigurationError naming every setting that is missing or wrong. */
export function parseTillserverConfig(env: Readonly<Record<string, string | undefined>>): TillserverConfig {
  return parseEnv(tillserver, env);
}
