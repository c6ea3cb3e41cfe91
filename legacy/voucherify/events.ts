import { createHmac, randomUUID } from 'node:crypto';
import type { WebhookSender } from '../kit/index.ts';
import { createWebhookSender } from '../kit/index.ts';

/** Event names as Voucherify has them. */
export type ClubEvent =
  | 'customer.created'
  | 'customer.updated'
  | 'customer.deleted'
  | 'voucher.loyalty_card.points_added'
  | 'customer.rewarded.loyalty_points'
  | 'redemption.succeeded';

/** Tells subscribers what happened, signed and retried. */
export interface ClubEvents {
  /** @param url loopback only: no other address is ever called. */
  subscribe: (url: string) => void;
  emit(event: ClubEvent, data: Readonly<Record<string, unknown>>): void;
  /** Resolves when nothing is on its way. */
  idle: () => Promise<void>;
  stop(): void;
}

/** @param secret the project's webhook key: `x-voucherify-signature` is the hex HMAC-SHA256 of the raw body with it. */
export function createClubEvents(options: { readonly secret: string; readonly projectId: string }): ClubEvents {
  const sender: WebhookSender = createWebhookSender({ seed: 'voucherify' });
  const urls = new Set<string>();
  return {
    subscribe: (url) => void urls.add(url),
    emit(event, data) {
      for (const url of urls) {
        const body = JSON.stringify({
          id: `evh_${randomUUID().replaceAll('-', '')}`,
          project_id: options.projectId,
          event,
          type: event,
          // Real time, not business time: receivers judge the age of a delivery by it.
          created_at: new Date().toISOString(),
          data,
          source: { channel: 'API', object: 'source' },
        });
        const signature = createHmac('sha256', options.secret).update(body).digest('hex');
        void sender.send({ url, body, headers: { 'x-voucherify-signature': signature } });
      }
    },
    idle: () => sender.idle(),
    stop: () => sender.stop(),
  };
}
