import type { CpuProfile, Place } from './cpuProfile.ts';

/** Milliseconds that something was on the processor by itself. */
export interface SelfTime {
  readonly name: string;
  readonly ms: number;
}

/**
 * Self times of a span of a profile, counted back from its end, added up under the names that `nameOf` gives, the most first. It is given a
 * function and those that called it, innermost first, and answers null for what does not count.
 */
export function selfTimes(
  profile: CpuProfile,
  span: { readonly fromEndMs: number; readonly lengthMs: number },
  nameOf: (stack: readonly Place[]) => string | null,
): SelfTime[] {
  const names = namesOf(profile, nameOf);
  const { samples, timeDeltas, startTime, endTime } = profile;
  const begin = endTime - 1_000 * span.fromEndMs;
  const end = begin + 1_000 * span.lengthMs;
  const totals = new Map<string, number>();
  let now = startTime;
  for (const [index, id] of samples.entries()) {
    now += timeDeltas[index] ?? 0;
    const name = names.get(id) ?? null;
    if (now < begin || now > end || name === null) continue;
    // A delta leads to its own sample: what follows it is how long that place was on the processor.
    totals.set(name, (totals.get(name) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1_000);
  }
  return [...totals].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms);
}

function namesOf({ nodes }: CpuProfile, nameOf: (stack: readonly Place[]) => string | null) {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const names = new Map<number, string | null>();
  for (const { id } of nodes) {
    const stack: Place[] = [];
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
      const place = places.get(at);
      if (place !== undefined) stack.push(place);
    }
    names.set(id, nameOf(stack));
  }
  return names;
}
