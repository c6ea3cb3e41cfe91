import { z } from 'zod';

/**
 * What happened in one run. Instants named `at`, `beganAt` and `endedAt` are milliseconds of one monotonic clock, that of the process which
 * writes the history; instants of business time are milliseconds since 1970.
 */

/** One transaction at the ERP that wrote every price record of an article, acknowledged. Versions of an article count from 1. */
const write = z.object({
  sku: z.string(),
  version: z.int().positive(),
  beganAt: z.number(),
  endedAt: z.number(),
  /** In which business time its campaign runs, half open; null: it has none. */
  campaign: z.object({ from: z.number(), until: z.number() }).nullable(),
});

/** All business clocks were set. From `endedAt` each shows monotonic time plus `distance`, while it lasted the old or the new one. */
const clockStep = z.object({ beganAt: z.number(), endedAt: z.number(), distance: z.number() });

/** What one answer said of one article, once for each place at which it said it. Amounts stand for versions. */
const shownPrice = z.object({
  sku: z.string(),
  /** Decoded: of which record, of which version; null: an amount that nobody wrote. */
  current: z.object({ record: z.enum(['card', 'member', 'campaign']), version: z.int() }).nullable(),
  list: z.object({ record: z.enum(['card', 'member', 'campaign']), version: z.int() }).nullable(),
  /** What membership would give; undefined: the answer names none. */
  member: z
    .object({ record: z.enum(['card', 'member', 'campaign']), version: z.int() })
    .nullable()
    .optional(),
  /** Business time. */
  validUntil: z.number().nullable(),
  stale: z.boolean(),
});

/** One answered request of one session. Sessions ask one thing after the other. */
const read = z.object({
  session: z.string(),
  channel: z.string(),
  audience: z.enum(['everybody', 'member']),
  node: z.string(),
  beganAt: z.number(),
  endedAt: z.number(),
  prices: z.array(shownPrice),
});

/** Something that was done to the world. `node` null: to all of it. */
const fault = z.object({
  kind: z.string(),
  node: z.string().nullable(),
  beganAt: z.number(),
  endedAt: z.number(),
});

/** One notice of the ERP that something was written. `sentAt`: as the ERP sent it; `arrivedAt`: as a node got it first, null: it was lost. */
const notice = z.object({ sentAt: z.number(), arrivedAt: z.number().nullable() });

export const historySchema = z.object({
  nodes: z.array(z.string()),
  writes: z.array(write),
  clockSteps: z.array(clockStep).nonempty(),
  reads: z.array(read),
  faults: z.array(fault),
  notices: z.array(notice),
  /** Requests that got no price, by what was answered instead. */
  unanswered: z.record(z.string(), z.int()),
});

export type History = z.infer<typeof historySchema>;
export type Write = z.infer<typeof write>;
export type ClockStep = z.infer<typeof clockStep>;
export type ShownPrice = z.infer<typeof shownPrice>;
export type Read = z.infer<typeof read>;
export type Notice = z.infer<typeof notice>;
export type Fault = z.infer<typeof fault>;
