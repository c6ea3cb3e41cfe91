import { z } from 'zod';
import type { Random } from './random.ts';

const share = z.strictObject({ rate: z.number().min(0).max(1) });
const some = z.strictObject({ count: z.int().positive().max(1_000_000) });

/** How many requests a fault hits: a share of them until switched off, or the next so many. */
const burstSchema = z.union([share, some]);
const errorStatus = z.int().min(400).max(599);
const milliseconds = z.number().nonnegative().max(600_000);

/** Every knob of a system; null or false is "as usual". */
export const knobSettingsSchema = z.strictObject({
  /** True: every connection is destroyed as it comes. */
  off: z.boolean(),
  /** Delay before each answer: always the same, or drawn from a log-normal that has these quantiles. Milliseconds. */
  latency: z
    .union([
      z.strictObject({ fixed: milliseconds }),
      z
        .strictObject({ p50: milliseconds.positive(), p99: milliseconds.positive() })
        .refine(({ p50, p99 }) => p99 >= p50, 'p99 must not be below p50'),
    ])
    .nullable(),
  /** Answers with this status and the vendor's error body. */
  errors: z.union([share.extend({ status: errorStatus }), some.extend({ status: errorStatus })]).nullable(),
  /** Answers 429 (or whatever the vendor throttles with) in the vendor's own form. */
  throttle: burstSchema.nullable(),
  /** Takes the request and never answers. */
  hang: burstSchema.nullable(),
  /** Sends half of the body and drops the connection. */
  truncate: burstSchema.nullable(),
  /** Answers 200 with an HTML page, as a proxy in between would. */
  garbage: burstSchema.nullable(),
});

export type KnobSettings = z.infer<typeof knobSettingsSchema>;
export type Burst = z.infer<typeof burstSchema>;

/** The faults that spoil one answer, in the order in which they are tried. */
export type AnswerFault =
  | { readonly kind: 'hang' | 'throttle' | 'truncate' | 'garbage' }
  | { readonly kind: 'errors'; readonly status: number };

/** Faults on demand. */
export interface Knobs {
  current(): KnobSettings;
  /** Sets what is named and leaves the rest. Throws on values out of range. */
  set(change: Partial<KnobSettings>): void;
  /** Everything as usual again. */
  reset(): void;
  /** Milliseconds to wait before this answer. */
  drawLatency(): number;
  /** The fault for this answer, if its die says so; a counted burst is one shorter afterwards. */
  drawFault(): AnswerFault | null;
}

const asUsual: KnobSettings = {
  off: false,
  latency: null,
  errors: null,
  throttle: null,
  hang: null,
  truncate: null,
  garbage: null,
};

/** @param onSwitch hears of every change of `off`. */
export function createKnobs(random: Random, onSwitch: (off: boolean) => void = () => undefined): Knobs {
  let settings = asUsual;

  const set = (change: Partial<KnobSettings>): void => {
    const wasOff = settings.off;
    settings = knobSettingsSchema.parse({ ...settings, ...change });
    if (settings.off !== wasOff) onSwitch(settings.off);
  };

  const hits = (burst: Burst | null): boolean => {
    if (burst === null) return false;
    return 'count' in burst || random() < burst.rate;
  };
  const spent = (burst: Burst): Burst | null => {
    if (!('count' in burst)) return burst;
    return burst.count > 1 ? { ...burst, count: burst.count - 1 } : null;
  };

  return {
    current: () => settings,
    set,
    reset: () => set(asUsual),
    drawLatency() {
      const { latency } = settings;
      if (latency === null) return 0;
      return 'fixed' in latency ? latency.fixed : logNormal(latency.p50, latency.p99, random);
    },
    drawFault() {
      for (const kind of ['hang', 'throttle', 'errors', 'truncate', 'garbage'] as const) {
        const burst = settings[kind];
        if (burst === null || !hits(burst)) continue;
        settings = { ...settings, [kind]: spent(burst) };
        return 'status' in burst
          ? { kind: 'errors', status: burst.status }
          : { kind: kind as Exclude<typeof kind, 'errors'> };
      }
      return null;
    },
  };
}

/** z(0.99) of the standard normal distribution. */
const Z99 = 2.3263;

function logNormal(p50: number, p99: number, random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return p50 * Math.exp((normal * Math.log(p99 / p50)) / Z99);
}
