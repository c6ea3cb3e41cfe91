import { z } from 'zod';
import { parseEnv } from '../../platform/env/index.ts';

const milliseconds = (fallback: number) => z.coerce.number().int().min(0).max(86_400_000).default(fallback);

const settings = z.object({
  CRM_ADAPTER: z.literal('dataverse'),
  /** The Web API up to its version: `https://<org>.api.crm4.dynamics.com/api/data/v9.2`. */
  CRM_URL: z.url({ protocol: /^https?$/ }),
  /** Names the system's state of data. Give another name after it was restored or replaced: what was derived from it is then read anew. */
  CRM_ORIGIN: z.string().min(1).optional(),
  CRM_TOKEN_URL: z.url({ protocol: /^https?$/ }),
  /** Default: the origin of CRM_URL with `/.default`, as the vendor has it. */
  CRM_TOKEN_SCOPE: z.string().min(1).optional(),
  CRM_CLIENT_ID: z.string().min(1),
  CRM_CLIENT_SECRET: z.string().min(1),
  /** How old a shown contact, case, e-mail or call may be. Consents are always read anew. */
  CRM_DISPLAY_TTL_MS: milliseconds(60_000),
  /** How much older it may be, marked stale, while the CRM fails. */
  CRM_STALE_IF_ERROR_MS: milliseconds(600_000),
  /** Longest time for one request to the CRM. */
  CRM_TIMEOUT_MS: z.coerce.number().int().min(50).max(120_000).default(5_000),
  /** The same for background work: the change feed reads thousands of rows at a time. */
  CRM_BACKGROUND_TIMEOUT_MS: z.coerce.number().int().min(50).max(600_000).default(60_000),
  /** Requests at once; Dataverse allows 52 per user. */
  CRM_CONCURRENCY: z.coerce.number().int().min(1).max(52).default(16),
});

export type CrmConfig = Readonly<z.infer<typeof settings>>;

const {
  CRM_URL,
  CRM_ORIGIN,
  CRM_DISPLAY_TTL_MS,
  CRM_STALE_IF_ERROR_MS,
  CRM_TIMEOUT_MS,
  CRM_BACKGROUND_TIMEOUT_MS,
  CRM_CONCURRENCY,
} = settings.shape;
/** Settings that every adapter has. */
export const commonCrmSettings = {
  CRM_URL,
  CRM_ORIGIN,
  CRM_DISPLAY_TTL_MS,
  CRM_STALE_IF_ERROR_MS,
  CRM_TIMEOUT_MS,
  CRM_BACKGROUND_TIMEOUT_MS,
  CRM_CONCURRENCY,
};
/** What the subgraph itself reads of them, whichever adapter is chosen. */
export type CrmSettings = Pick<CrmConfig, 'CRM_URL' | 'CRM_ORIGIN' | 'CRM_DISPLAY_TTL_MS' | 'CRM_STALE_IF_ERROR_MS'>;

/** Throws ConfigurationError naming every setting that is missing or wrong. */
export function parseCrmConfig(env: Readonly<Record<string, string | undefined>>): CrmConfig {
  return parseEnv(settings, env);
}
