import type { z } from 'zod';
import type { Caches } from '../../../../platform/cache/index.ts';
import { withDeadline, type Deadline } from '../../../../platform/deadline/index.ts';
import type { Logger } from '../../../../platform/log/index.ts';
import type { BusinessCentralConfig } from '../../config.ts';
import type { BusinessCentralClient } from './client.ts';
import * as wire from './wire.ts';

export interface SubscriptionParts {
  readonly client: Pick<BusinessCentralClient, 'send'>;
  readonly config: Pick<BusinessCentralConfig, 'ERP_RETAIL_API' | 'ERP_COMPANY_ID' | 'ERP_BACKGROUND_TIMEOUT_MS'>;
  /** Entity sets of which changes are to be told. */
  readonly pages: readonly string[];
  /** Where we are told. */
  readonly url: string;
  readonly secret: string;
  readonly caches: Pick<Caches, 'lease'>;
  readonly logger: Logger;
  /** From one look at them to the next, in milliseconds. Default: a quarter of an hour. */
  readonly intervalMs?: number;
}

/** Our subscriptions to changes, kept alive: Business Central ends each after three days, and when it was refused once. */
export interface Subscriptions {
  start(): void;
  stop(): void;
}

type Standing = z.infer<typeof wire.subscription>;

const INTERVAL_MS = 15 * 60_000;
/** It asks our address back before it agrees, and that does not answer until the gateway has started. */
const FIRST_MS = 5_000;
const RETRY_MS = 60_000;
const RENEW_MS = 24 * 3_600_000;

export function createSubscriptions(parts: SubscriptionParts): Subscriptions {
  const { client, config, pages, url, secret, caches, logger, intervalMs = INTERVAL_MS } = parts;
  const failing = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const resourceOf = (page: string): string =>
    `/api/${config.ERP_RETAIL_API}/companies(${config.ERP_COMPANY_ID})/${page}`;
  const isOf = ({ resource, notificationUrl }: Standing, page: string): boolean =>
    notificationUrl === url && `/${resource}`.endsWith(resourceOf(page));

  const keep = async (page: string, standing: readonly Standing[], deadline: Deadline): Promise<void> => {
    const ours = standing.find((one) => isOf(one, page));
    const fields = { notificationUrl: url, resource: resourceOf(page), clientState: secret };
    if (ours === undefined) {
      await client.send({ method: 'POST', path: '/subscriptions', body: fields }, wire.subscription, { deadline });
      logger.info('changes are told from now on', { source: page });
    } else if (Date.parse(ours.expirationDateTime) - Date.now() < RENEW_MS) {
      const path = `/subscriptions('${encodeURIComponent(ours.subscriptionId)}')`;
      const request = { method: 'PATCH', path, body: fields, ifMatch: ours['@odata.etag'] } as const;
      await client.send(request, wire.subscription, { deadline });
    }
  };

  const keepAll = async (deadline: Deadline): Promise<void> => {
    // One node does so for all: they share the address.
    if (!(await caches.lease('subscriptions to erp', intervalMs))) return;
    const { value } = await client.send({ method: 'GET', path: '/subscriptions' }, wire.subscriptions, { deadline });
    for (const page of pages) {
      try {
        await keep(page, value, deadline);
        failing.delete(page);
      } catch (err) {
        // Once for each page: not every page can be subscribed to, and those are polled.
        if (!failing.has(page) && !stopped) logger.warn('changes are not told', { source: page, err });
        failing.add(page);
      }
    }
  };

  const again = (ms: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      void withDeadline(config.ERP_BACKGROUND_TIMEOUT_MS, keepAll)
        .then(
          () => failing.size > 0,
          (err: unknown) => {
            if (!stopped) logger.warn('subscriptions to changes could not be kept', { err });
            return true;
          },
        )
        .then((isAmiss) => again(isAmiss ? Math.min(RETRY_MS, intervalMs) : intervalMs));
    }, ms);
    timer.unref();
  };

  return {
    start: () => again(Math.min(FIRST_MS, intervalMs)),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
