import type { SharedClock } from '../platform/clock/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { moduleBeside, startWorker } from '../platform/worker/index.ts';
import { legacyNewsSchema } from './legacyMessages.ts';
import type { LegacyNews, LegacyOrder, LegacyStart } from './legacyMessages.ts';

/** Embedded systems that run in a thread of their own. */
export interface LegacyThread {
  /** The environment with which adapters reach them, once they listen. Rejects when they could not be started. */
  readonly settings: Promise<Readonly<Record<string, string>>>;
  /** Never resolves; rejects when the thread dies. */
  readonly lost: Promise<never>;
  /** Makes what is left of the data set, two years of sales above all, while others work. */
  makeRest(): void;
  /** Has the systems that know webhooks send theirs to this gateway. */
  sendWebhooksTo(gatewayUrl: string): void;
  stop(): Promise<void>;
}

/**
 * Starts embedded systems and their control port beside this thread. Knobs are turned and the clock is moved through the control port;
 * the clock is this process's one, so what moves there has moved here.
 */
export function startLegacyThread(
  options: Omit<LegacyStart, 'clock'> & { readonly clock: SharedClock; readonly logger: Logger },
): LegacyThread {
  const { clock, logger, ...start } = options;
  let hear: (settings: Readonly<Record<string, string>>) => void = () => undefined;
  const started = new Promise<Readonly<Record<string, string>>>((resolve) => (hear = resolve));
  const worker = startWorker<LegacyOrder, LegacyNews>({
    name: 'embedded systems',
    program: moduleBeside('legacyWorker', import.meta.url),
    data: { ...start, clock: clock.memory } satisfies LegacyStart,
    receives: legacyNewsSchema,
    onMessage(news) {
      if (news.type === 'started') hear(news.settings);
      const event = news.type === 'started' ? 'embedded systems listen' : 'data set seeded';
      logger.info(event, { durationMs: news.durationMs, ...(news.type === 'seeded' ? { state: news.part } : {}) });
    },
  });
  const { lost } = worker;
  const settings = Promise.race([started, lost]);
  // Whoever awaits it is told; for all others `lost` speaks.
  settings.catch(() => undefined);
  return {
    settings,
    lost,
    makeRest: () => worker.post({ type: 'make the rest' }),
    sendWebhooksTo: (gatewayUrl) => worker.post({ type: 'send webhooks', gatewayUrl }),
    stop: () => worker.stop(),
  };
}
