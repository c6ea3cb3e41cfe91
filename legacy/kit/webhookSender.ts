import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from './random.ts';

/** One notice to a subscriber. */
export interface Webhook {
  /** Only loopback is ever called: the embedded systems are no way out of the machine. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent byte for byte, so that a signature over it holds. */
  readonly body: string;
}

/** How a delivery ended. */
export type DeliveryOutcome = 'delivered' | 'refused' | 'gaveUp';

/** Sends webhooks and retries them. */
export interface WebhookSender {
  /** Resolves when the subscriber took it, refused it for good, or the retries are used up. */
  send(webhook: Webhook): Promise<DeliveryOutcome>;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
  /** Drops what is waiting. */
  stop(): void;
}

export interface WebhookSenderOptions {
  readonly seed: number | string;
  /** Milliseconds before each retry, jittered by a fifth either way; as many retries as there are delays. */
  readonly retryDelaysMs?: readonly number[];
  /** Milliseconds for one attempt. */
  readonly timeoutMs?: number;
  /** Which refusals end the matter at once. Default: every 4xx but 408 and 429. */
  readonly isFinal?: (status: number) => boolean;
}

const finalByDefault = (status: number): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429;

export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { retryDelaysMs = [200, 1_000, 5_000, 30_000], timeoutMs = 5_000, isFinal = finalByDefault } = options;
  const random = seededRandom(options.seed);
  const stopped = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  const deliver = async (webhook: Webhook): Promise<DeliveryOutcome> => {
    for (const delay of [0, ...retryDelaysMs]) {
      try {
        if (delay > 0) await sleep(delay * (0.8 + 0.4 * random()), undefined, { signal: stopped.signal, ref: false });
        const status = await post(webhook, timeoutMs, stopped.signal);
        if (status >= 200 && status < 300) return 'delivered';
        if (isFinal(status)) return 'refused';
      } catch {
        if (stopped.signal.aborted) return 'gaveUp';
      }
    }
    return 'gaveUp';
  };

  return {
    send(webhook) {
      if (!isLoopback(webhook.url)) return Promise.resolve('refused');
      const delivery = deliver(webhook);
      underWay.add(delivery);
      void delivery.finally(() => underWay.delete(delivery));
      return delivery;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop: () => stopped.abort(),
  };
}

/** True for `http://` URLs of this machine. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

function post(webhook: Webhook, timeoutMs: number, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      webhook.url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(webhook.body),
          ...webhook.headers,
        },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        agent: false,
      },
      (incoming) => {
        incoming.resume();
        incoming.once('end', () => resolve(incoming.statusCode ?? 0));
        incoming.once('error', reject);
      },
    );
    outgoing.once('error', reject);
    outgoing.end(webhook.body);
  });
}
