import { z } from 'zod';

const milliseconds = (fallback: number) => z.coerce.number().int().min(0).max(86_400_000).default(fallback);

/** Settings that every adapter has. */
export const common__Name__Settings = {
  __NAME___URL: z.url({ protocol: /^https?$/ }),
  /** How old a shown value may be. */
  __NAME___DISPLAY_TTL_MS: milliseconds(60_000),
  /** How much older it may be, marked stale, while the system fails. */
  __NAME___STALE_IF_ERROR_MS: milliseconds(600_000),
  /** Longest time for one request. */
  __NAME___TIMEOUT_MS: z.coerce.number().int().min(50).max(120_000).default(5_000),
  /** Requests at once. */
  __NAME___CONCURRENCY: z.coerce.number().int().min(1).max(100).default(8),
};

/** What the subgraph itself reads of them, whichever adapter is chosen. */
export interface __Name__Settings {
  readonly __NAME___DISPLAY_TTL_MS: number;
  readonly __NAME___STALE_IF_ERROR_MS: number;
}
