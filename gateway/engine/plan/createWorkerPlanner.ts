import type { QueryPlan } from '@apollo/query-planner';
import { buildSchema, print } from 'graphql';
import type { DocumentNode } from 'graphql';
import { ClientError } from '../../../platform/errors/index.ts';
import type { Logger } from '../../../platform/log/index.ts';
import { moduleBeside, startWorker } from '../../../platform/worker/index.ts';
import type { WorkerThread } from '../../../platform/worker/index.ts';
import type { Planner } from './planner.ts';
import { plannerNewsSchema } from './plannerMessages.ts';
import type { PlannerOrder, PlannerStart } from './plannerMessages.ts';

export interface WorkerPlannerOptions {
  /** As composed, security directives included. */
  readonly supergraph: DocumentNode;
  /** An operation that takes longer is refused, and the thread that was at it is replaced. */
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** One hopeless operation does not keep the others from being planned; two at once may, until they are given up. */
const MAX_THREADS = 2;

/** Operations that may wait to be planned: more at once are no client's work. */
const MAX_WAITING = 200;

interface Job {
  readonly order: PlannerOrder;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: WorkerThread<PlannerOrder>;
  /** Resolves with the SDL that clients see. */
  readonly ready: Promise<string>;
  isReady: boolean;
  job: Job | undefined;
  /** Gives the job up; cleared with it, or it would keep a replaced planner in memory until it fires. */
  timer: NodeJS.Timeout | undefined;
}

/**
 * Apollo's planner in a thread of its own, and in a second one when the first is busy.
 * @throws when the supergraph is not valid
 */
export async function createWorkerPlanner(options: WorkerPlannerOptions): Promise<Planner> {
  const { timeoutMs, logger } = options;
  const supergraph = print(options.supergraph);
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let nextId = 1;
  let stopped = false;

  function startThread(): Thread {
    let hear: (sdl: string) => void = () => undefined;
    let refuse: (error: Error) => void = () => undefined;
    const heard = new Promise<string>((resolve, reject) => {
      hear = resolve;
      refuse = reject;
    });
    const worker = startWorker({
      name: 'query planner',
      program: moduleBeside('plannerWorker', import.meta.url),
      data: { supergraph } satisfies PlannerStart,
      receives: plannerNewsSchema,
      // What it is at when it is given up may take minutes.
      graceMs: 100,
      onMessage: (news) => {
        if (news.type === 'ready') {
          hear(news.api);
          return;
        }
        if (news.type === 'refused') {
          refuse(new Error(`The supergraph is refused: ${news.reason}`));
          return;
        }
        const { job } = thread;
        // What was given up meanwhile is nobody's any more.
        if (job?.order.id !== news.id) return;
        release(thread);
        if (news.type === 'planned') job.resolve(news.plan);
        else job.reject(unplanned(news.reason));
        work();
      },
    });
    const ready = Promise.race([heard, worker.lost]);
    const thread: Thread = { worker, ready, isReady: false, job: undefined, timer: undefined };
    threads.add(thread);
    worker.lost.catch((error: unknown) => end(thread, error));
    ready.then(
      () => {
        thread.isReady = true;
        work();
      },
      (error: unknown) => end(thread, error),
    );
    return thread;
  }

  function release(thread: Thread): void {
    clearTimeout(thread.timer);
    thread.job = undefined;
    thread.timer = undefined;
  }

  function end(thread: Thread, error: unknown): void {
    if (!threads.delete(thread)) return;
    // What takes its thread with it (by all of its memory, say) is as hopeless as what takes too long.
    thread.job?.reject(error instanceof ClientError ? error : hopeless(error));
    release(thread);
    void thread.worker.stop();
    // The next operation finds a thread that is loaded already; one that could not even begin is not begun again for nobody.
    if (!stopped && (waiting.length > 0 || (thread.isReady && threads.size === 0))) startThread();
  }

  function work(): void {
    for (const thread of threads) {
      if (!thread.isReady || thread.job !== undefined) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      thread.job = job;
      thread.worker.post(job.order);
      thread.timer = setTimeout(() => {
        if (thread.job !== job) return;
        logger.warn('an operation could not be planned in time', { durationMs: timeoutMs });
        end(thread, new ClientError('QUERY_PLAN_TIMEOUT'));
      }, timeoutMs);
      thread.timer.unref();
    }
    if (waiting.length > 0 && threads.size < MAX_THREADS) startThread();
  }

  const first = startThread();
  const schema = buildSchema(await first.ready, { assumeValid: true, noLocation: true });
  return {
    schema,
    plan: (document, operationName) =>
      new Promise((resolve, reject) => {
        // A thread begun for a planner that has stopped would have nobody to end it.
        if (stopped || waiting.length >= MAX_WAITING) {
          reject(new ClientError('OVERLOADED'));
          return;
        }
        waiting.push({ order: { id: nextId++, document: print(document), operationName }, resolve, reject });
        work();
      }),
    load: () => ({ waiting: waiting.length, threads: threads.size }),
    stop: async () => {
      stopped = true;
      for (const job of waiting.splice(0)) job.reject(new ClientError('OVERLOADED'));
      await Promise.all([...threads].map(({ worker }) => worker.stop()));
    },
  };
}

/** The planner gives some operations up by itself, before the time is up: it counts what it would have to look at. */
function unplanned(reason: string): Error {
  const error = new Error(`An operation could not be planned: ${reason}`);
  return /exceeds limit/.test(reason) ? hopeless(error) : error;
}

function hopeless(cause: unknown): ClientError {
  return new ClientError('QUERY_PLAN_TIMEOUT', undefined, { cause });
}
