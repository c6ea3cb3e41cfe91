import type { Deadline } from './deadline.ts';
import { startDeadline } from './startDeadline.ts';

/** Runs `work` under a deadline of its own and disposes of it afterwards. */
export async function withDeadline<T>(
  ms: number,
  work: (deadline: Deadline) => Promise<T>,
  parentSignal?: AbortSignal,
): Promise<T> {
  const deadline = startDeadline(ms, parentSignal);
  try {
    return await work(deadline);
  } finally {
    deadline.dispose();
  }
}
