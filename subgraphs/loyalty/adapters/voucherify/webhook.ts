import { createHmac, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { WebhookHandler, WebhookReply } from '../../../kit/index.ts';
import { eventSchema, type WireEvent } from './wire.ts';

/** What the receiver does with a genuine event, once. */
export interface WebhookEffects {
  memberChanged(memberId: string): void;
  memberDeleted(memberId: string, at: string): void;
  /** A campaign, promotion, reward or rule changed. */
  referenceChanged(): void;
}

/** Events remembered for the replay check. */
const REMEMBERED = 20_000;

/**
 * Takes the vendor's events: hex HMAC-SHA256 over the raw bytes, an age within the tolerance, each id once. Bodies are never
 * believed: an event only makes us forget what we knew, so a lost or late one costs freshness, nothing more.
 */
export function createWebhookReceiver(options: {
  readonly secret: string;
  readonly toleranceMs: number;
  readonly effects: WebhookEffects;
  /** Real time in ms; an event's age has nothing to do with the business clock. */
  readonly now?: () => number;
}): WebhookHandler {
  const { secret, toleranceMs, effects, now = Date.now } = options;
  const taken = new LRUCache<string, true>({ max: REMEMBERED, ttl: 2 * toleranceMs + 1 });

  return async ({ headers, rawBody }) => {
    if (!isSigned(rawBody, headers['x-voucherify-signature'], secret)) return reply(401);
    const event = readEvent(rawBody);
    if (event === null) return reply(400);
    if (Math.abs(now() - Date.parse(event.created_at)) > toleranceMs) return reply(401);
    if (taken.has(event.id)) return reply(200);
    apply(event, effects);
    taken.set(event.id, true);
    return reply(200);
  };
}

function apply(event: WireEvent, effects: WebhookEffects): void {
  const type = event.type ?? event.event ?? '';
  const { customer, voucher, redemption } = event.data ?? {};
  const memberId = customer?.id ?? voucher?.holder_id ?? redemption?.customer_id ?? null;
  if (memberId !== null) effects.memberChanged(memberId);
  if (memberId !== null && type === 'customer.deleted')
    effects.memberDeleted(memberId, new Date(event.created_at).toISOString());
  if (/^(campaign|promotion|promotion_tier|reward|business_validation_rule)\b/.test(type)) effects.referenceChanged();
}

function isSigned(rawBody: Uint8Array, signature: string | undefined, secret: string): boolean {
  if (signature === undefined || !/^[0-9a-f]{64}$/i.test(signature)) return false;
  const expected = createHmac('sha256', secret).update(rawBody).digest();
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected);
}

function readEvent(rawBody: Uint8Array): WireEvent | null {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(Buffer.from(rawBody).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function reply(status: 200 | 400 | 401): WebhookReply {
  return { status };
}
