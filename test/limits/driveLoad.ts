import { setTimeout as sleep } from 'node:timers/promises';

/** How a load is put on: so many begun in a second, whether or not those before have been answered, or so many under way at a time. */
export type Pace = { readonly perSecond: number } | { readonly atOnce: number };

export interface LoadOptions {
  readonly pace: Pace;
  readonly seconds: number;
  /** Asks something. Answers "ok", the code of the first error of an answer that lacks a part, or the HTTP status. */
  readonly ask: () => Promise<string>;
  /** Told about once a second. */
  readonly onProgress?: (line: string) => void;
}

export interface LoadOutcome {
  readonly asked: number;
  /** How often each outcome of `ask` came; "no answer" where it rejected. */
  readonly answers: Readonly<Record<string, number>>;
  /** How many were begun in a second: fewer than were wanted where this machine is too slow to ask. */
  readonly begunPerSecond: number;
  /** Answers in a second, from the first question to the last answer. */
  readonly answeredPerSecond: number;
  /** Until the last was answered. */
  readonly seconds: number;
  /** Milliseconds from asking to the answer, of half of them and of all but one in a hundred. */
  readonly p50: number;
  readonly p99: number;
}

/** Asks again and again, and counts what comes back. */
export async function driveLoad({ pace, seconds, ask, onProgress }: LoadOptions): Promise<LoadOutcome> {
  const answers: Record<string, number> = {};
  const times: number[] = [];
  const begun = performance.now();
  let asked = 0;
  const one = async (): Promise<void> => {
    asked += 1;
    const at = performance.now();
    const outcome = await ask().catch(() => 'no answer');
    times.push(performance.now() - at);
    answers[outcome] = (answers[outcome] ?? 0) + 1;
  };
  const timer = setInterval(() => onProgress?.(`${asked} asked: ${JSON.stringify(answers)}`), 1_000);
  const under: Promise<void>[] = [];
  let begunIn = 0;
  try {
    if ('perSecond' in pace) {
      for (let index = 0; index < pace.perSecond * seconds; index += 1) {
        const due = (index * 1_000) / pace.perSecond - (performance.now() - begun);
        if (due > 0) await sleep(due);
        under.push(one());
      }
    } else {
      const goOn = async (): Promise<void> => {
        while (performance.now() - begun < seconds * 1_000) await one();
      };
      under.push(...Array.from({ length: pace.atOnce }, goOn));
    }
    begunIn = performance.now() - begun;
    await Promise.all(under);
  } finally {
    clearInterval(timer);
  }
  const took = (performance.now() - begun) / 1_000;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    ...{ asked, answers, seconds: took, p50: at(0.5), p99: at(0.99), answeredPerSecond: asked / took },
    begunPerSecond: 'perSecond' in pace ? asked / (begunIn / 1_000) : asked / took,
  };
}
