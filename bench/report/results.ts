import { z } from 'zod';

// What stands in bench/results, as the tables read it and the measurements write it.

export const enginesSchema = z.object({
  node: z.string(),
  cpu: z.array(
    z.object({
      operation: z.string(),
      bytes: z.number(),
      fetches: z.record(z.string(), z.number()),
      /** Median CPU milliseconds of one operation; "floor" makes the same calls and writes the same answer, and nothing between. */
      cpuMs: z.record(z.string(), z.number()),
      ratio: z.number(),
    }),
  ),
  latency: z.array(z.object({ operation: z.string(), apollo: z.number(), samklang: z.number() })),
});

const machineSchema = z.object({ node: z.string(), cpu: z.string(), cores: z.number(), pinned: z.string() });

const costSchema = z.object({
  operation: z.string(),
  connections: z.number(),
  gateway: z.string(),
  bytes: z.number(),
  requests: z.number(),
  /** CPU milliseconds of a request, and the rounds that this is the median of. */
  cpuMs: z.number(),
  cpuMsOfRounds: z.array(z.number()),
  p50Ms: z.number(),
  p99Ms: z.number(),
  perSecond: z.number(),
  /** Highest resident memory. */
  peakMb: z.number(),
  /** Fetches that reached subgraphs, per request. */
  fetches: z.number(),
});

const latencySchema = z.object({
  operation: z.string(),
  /** The subgraph that is slower than the others. */
  slow: z.string(),
  gateway: z.string(),
  p50Ms: z.number(),
  fetches: z.number(),
});

export const httpSchema = z.object({
  quick: z.boolean(),
  rounds: z.number(),
  machine: machineSchema,
  gateways: z.array(
    z.object({
      name: z.string(),
      about: z.string(),
      sharing: z.enum(['none', 'fetches', 'operations']),
      packages: z.array(z.string()),
    }),
  ),
  /** Why somebody or something was not measured, a line each. */
  skipped: z.array(z.string()),
  cost: z.array(costSchema),
  latency: z.array(latencySchema),
});

const growthRowSchema = z.object({
  /** What grows. */
  question: z.string(),
  size: z.number(),
  gateway: z.string(),
  bytes: z.number(),
  /** CPU milliseconds of a request once everything was asked before, and of one of the first pass; null: too few to tell. */
  cpuMs: z.number(),
  firstCpuMs: z.number().nullable(),
  p50Ms: z.number(),
  peakMb: z.number(),
});

export const growthSchema = z.object({
  quick: z.boolean(),
  machine: machineSchema,
  rows: z.array(growthRowSchema),
});

export const profilesSchema = z.object({
  profiles: z.array(
    z.object({
      operation: z.string(),
      quick: z.boolean(),
      /** On the processor for one request. */
      ms: z.number(),
      machine: machineSchema,
      /** Areas of our code, the most first; parts of 1. */
      parts: z.array(z.object({ name: z.string(), part: z.number() })),
    }),
  ),
});

export type Profile = z.infer<typeof profilesSchema>['profiles'][number];
export type HttpResult = z.infer<typeof httpSchema>;
export type Cost = z.infer<typeof costSchema>;
export type Latency = z.infer<typeof latencySchema>;
export type Machine = z.infer<typeof machineSchema>;
export type GrowthResult = z.infer<typeof growthSchema>;
export type GrowthRow = z.infer<typeof growthRowSchema>;
