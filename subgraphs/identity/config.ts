import { z } from 'zod';

/** Settings of the identity subgraph. */
export const identityConfig = z.object({
  /** Key (64 hex digits or more) under which identifiers are hashed in the store; unset = one is made and kept in the store. */
  IDENTITY_KEY: z
    .string()
    .regex(/^[0-9a-f]{64,}$/i, 'must be at least 64 hex digits')
    .optional(),
  /** Milliseconds between two readings of each system's changes. */
  IDENTITY_POLL_MS: z.coerce.number().int().min(100).max(3_600_000).default(5_000),
});
