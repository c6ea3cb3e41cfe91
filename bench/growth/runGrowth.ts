import { machine } from '../http/machine.ts';
import { measureBlock } from '../http/measureBlock.ts';
import { pinning } from '../http/pinning.ts';
import { startField } from '../http/startField.ts';
import { withEach } from '../http/withEach.ts';
import { median } from '../report/median.ts';
import type { GrowthResult, GrowthRow } from '../report/results.ts';
import { say } from '../report/say.ts';
import { writeResult } from '../report/writeResult.ts';
import { growthQuestions, type GrowthStep } from './growthQuestions.ts';

export interface GrowthOptions {
  /** Smaller sizes and one block of each; numbers show the way and no more. */
  readonly quick: boolean;
}

/** `npm run bench -- growth`: what an operation costs when something around it grows; a gateway of its own for every size. */
export async function runGrowth({ quick }: GrowthOptions): Promise<void> {
  const { gateway: pinned, told } = pinning();
  const rows: GrowthRow[] = [];
  for (const { question, steps } of growthQuestions(quick)) {
    say(`Growth of ${question}`);
    for (const step of steps) rows.push(...(await measureStep(question, step, pinned, quick ? 1 : 3)));
    // After each, so that a run that is ended early was not for nothing.
    await writeResult('growth', { quick, machine: machine(told), rows } satisfies GrowthResult);
  }
}

async function measureStep(
  question: string,
  { size, scene, operation, body, distinct, requests }: GrowthStep,
  pinned: readonly string[],
  blocks: number,
): Promise<GrowthRow[]> {
  const field = await startField(scene, { only: ['apollo'], pinned, operations: [operation] });
  const rows: GrowthRow[] = [];
  try {
    await withEach(field, field.runners, `${question} ${size}`, async ({ contender, gateway, bytes }) => {
      // Counted through, so that a block does not ask what the block before has just asked.
      let sent = 0;
      const send = (count: number) => {
        const begin = sent;
        sent += count;
        const load = { body: (index: number) => body(begin + index), requests: count, connections: 4 };
        return measureBlock(gateway, field.served, load);
      };
      // Everything is asked once before, and enough of it that the compilers have done their work.
      const first = await send(distinct);
      if (requests > distinct) await send(requests - distinct);
      const measured = [];
      for (let block = 0; block < blocks; block += 1) measured.push(await send(requests));
      const row: GrowthRow = {
        question,
        size,
        gateway: contender.name,
        bytes: bytes.get(operation) ?? 0,
        cpuMs: median(measured.map(({ cpuMs }) => cpuMs)),
        // One request is less than the kernel's ticks can tell.
        firstCpuMs: distinct < 10 ? null : first.cpuMs,
        p50Ms: median(measured.map(({ p50Ms }) => p50Ms)),
        peakMb: Math.max(...measured.map(({ peakMb }) => peakMb)),
      };
      rows.push(row);
      say(
        `  ${question} ${size}, ${contender.name}: ${row.cpuMs.toFixed(3)} ms of CPU ` +
          `(${first.cpuMs.toFixed(3)} ms the first time), ${row.peakMb.toFixed(0)} MB`,
      );
    });
  } finally {
    await field.stop();
  }
  return rows;
}
