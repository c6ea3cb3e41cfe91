import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';
import type { Logger } from '../log/index.ts';

export interface RedisConnectionOptions {
  /** `redis[s]://[user:password@]host:port[/database]`. */
  readonly url: string;
  /** What other nodes say is heard on it. */
  readonly channel: string;
  readonly onMessage: (text: string) => void;
  /** Told whenever messages may have been missed: when the connection has come up, before it is used, and when it is lost. */
  readonly onGap: () => void;
  /** Between two looks whether the connection still lives, and the longest wait for its answer, in milliseconds. */
  readonly beatMs: number;
  readonly logger: Logger;
}

/** One connection, for commands and messages alike, that is made anew for ever. What was sent on a lost one is never sent again. */
export interface RedisConnection {
  /** null: there is none now. */
  send(args: readonly string[]): Promise<unknown> | null;
  close(): Promise<void>;
}

const CONNECT_MS = 1_000;
const LONGEST_PAUSE_MS = 1_000;
/** Bounds what waits when Redis is slower than it is asked. */
const MOST_COMMANDS = 1_000;

export function openRedisConnection(options: RedisConnectionOptions): RedisConnection {
  const { url, channel, onMessage, onGap, beatMs, logger } = options;
  const closing = new AbortController();
  const isClosed = (): boolean => closing.signal.aborted;
  let current: ReturnType<typeof newClient> | null = null;

  const newClient = () =>
    createClient({
      url,
      RESP: 3,
      disableOfflineQueue: true,
      commandsQueueMaxLength: MOST_COMMANDS,
      disableClientInfo: true,
      maintNotifications: 'disabled',
      // The loop below connects anew: it also notices a connection that is open and dead.
      socket: { connectTimeout: CONNECT_MS, reconnectStrategy: false, noDelay: true },
    });

  /** Resolves when the connection was lost, ended, or no longer answers. */
  const untilLost = async (client: ReturnType<typeof newClient>): Promise<void> => {
    const lost = new AbortController();
    const lose = (): void => lost.abort();
    client.on('error', lose).on('end', lose);
    const either = AbortSignal.any([lost.signal, closing.signal]);
    while (!either.aborted) {
      await sleep(beatMs, undefined, { signal: either, ref: false }).catch(() => undefined);
      if (lost.signal.aborted || closing.signal.aborted) return;
      const answered = await within(client.sendCommand(['PING']), beatMs);
      if (!answered) return;
    }
  };

  const live = async (): Promise<void> => {
    let failures = 0;
    while (!isClosed()) {
      const client = newClient();
      client.on('error', () => undefined);
      try {
        if (!(await within(client.connect(), CONNECT_MS))) throw new Error('no connection');
        if (!(await within(client.subscribe(channel, onMessage), CONNECT_MS))) throw new Error('no subscription');
        if (failures > 0) logger.info('redis is back', { source: 'cache', attempt: failures });
        failures = 0;
        onGap();
        current = client;
        await untilLost(client);
      } catch {
        // Told below.
      }
      current = null;
      onGap();
      client.destroy();
      if (isClosed()) return;
      if (failures === 0) logger.warn('redis is out of reach: every node reads for itself', { source: 'cache' });
      failures += 1;
      const pause = Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(failures, 6)) * (0.5 + Math.random() / 2);
      await sleep(pause, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };
  const living = live();

  return {
    send: (args) => current?.sendCommand([...args]) ?? null,
    close: async () => {
      closing.abort();
      await living;
    },
  };
}

/** Whether it succeeded in time. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  const settled = work.then(
    () => true,
    () => false,
  );
  const done = new AbortController();
  const late = sleep(ms, false, { signal: done.signal, ref: false }).catch(() => false);
  const answer = await Promise.race([settled, late]);
  done.abort();
  return answer;
}
