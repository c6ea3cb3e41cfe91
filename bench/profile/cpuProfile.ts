import { z } from 'zod';

const placeSchema = z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() });

/** What Node's --cpu-prof writes; times in microseconds. */
export const cpuProfileSchema = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: placeSchema, children: z.array(z.number()).optional() })),
  startTime: z.number(),
  endTime: z.number(),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

export type CpuProfile = z.infer<typeof cpuProfileSchema>;

/** A function of the program. */
export type Place = z.infer<typeof placeSchema>;
