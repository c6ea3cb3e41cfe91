import { z } from 'zod';

/** What Node's --cpu-prof writes; times in microseconds. */
export const cpuProfileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  startTime: z.number(),
  endTime: z.number(),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

export type CpuProfile = z.infer<typeof cpuProfileSchema>;

/** A place in the program and the milliseconds that were spent in it itself. */
export interface SelfTime {
  readonly name: string;
  readonly ms: number;
}

/** Self times of a span of a profile, counted back from its end, added up by what `nameOf` makes of a place; the most first. */
export function selfTimes(
  { nodes, samples, timeDeltas, endTime, startTime }: CpuProfile,
  span: { readonly fromEndMs: number; readonly lengthMs: number },
  nameOf: (place: CpuProfile['nodes'][number]['callFrame']) => string | null,
): SelfTime[] {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const begin = endTime - 1_000 * span.fromEndMs;
  const end = begin + 1_000 * span.lengthMs;
  const totals = new Map<string, number>();
  let now = startTime;
  for (const [index, id] of samples.entries()) {
    now += timeDeltas[index] ?? 0;
    const place = places.get(id);
    if (now < begin || now > end || place === undefined) continue;
    const name = nameOf(place);
    if (name === null) continue;
    // A delta leads to its own sample: what follows it is how long that place was on the processor.
    totals.set(name, (totals.get(name) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1_000);
  }
  return [...totals].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms);
}
