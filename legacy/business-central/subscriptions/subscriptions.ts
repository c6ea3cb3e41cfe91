import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { z } from 'zod';
import type { LegacyReply, WebhookSender } from '../../kit/index.ts';
import { createWebhookSender, emptyReply, isLoopback, jsonReply } from '../../kit/index.ts';
import type { Call } from '../http/call.ts';
import { badRequest, BcError, methodNotAllowed } from '../http/errors.ts';
import { readObject } from '../http/readBody.ts';
import { groupPath, resolvePath } from '../http/resolvePath.ts';
import type { Page } from '../pages/page.ts';
import type { Change } from '../store.ts';

/** Times of the notices, in real milliseconds; the product's own by default. */
export interface SubscriptionSettings {
  /** From the first change to the notice; changes in between go with it. */
  readonly delayMs: number;
  readonly lifetimeMs: number;
  /** More changes than this collapse to one `collection` notice. */
  readonly collapseOver: number;
  readonly retryDelaysMs: readonly number[];
}

const hourMs = 3_600_000;

export const productSubscriptions: SubscriptionSettings = {
  delayMs: 30_000,
  lifetimeMs: 72 * hourMs,
  collapseOver: 1_000,
  // 36 hours in all.
  retryDelaysMs: [60_000, 300_000, 1_800_000, ...Array.from({ length: 35 }, () => hourMs)],
};

interface Subscription {
  readonly subscriptionId: string;
  readonly notificationUrl: string;
  /** As given, without a leading slash. */
  readonly resource: string;
  readonly page: Page;
  readonly clientState: string;
  readonly version: number;
  readonly lastModifiedDateTime: string;
  readonly expiresAt: number;
}

/** Who wants to hear of changes, and telling them. */
export interface Subscriptions {
  /** Answers a request to `/subscriptions`. Throws {@link BcError}. */
  answer(call: Call, id: string | null): Promise<LegacyReply>;
  /** Hears of a committed change. */
  tell(change: Change): void;
  /** Resolves when every notice that is due has been delivered or given up. */
  idle(): Promise<void>;
  stop(): void;
}

const createSchema = z.strictObject({
  notificationUrl: z.string(),
  resource: z.string(),
  clientState: z.string().max(2_048).default(''),
});
const renewSchema = z.strictObject({
  notificationUrl: z.string().optional(),
  resource: z.string().optional(),
  clientState: z.string().max(2_048).optional(),
});

/** @param companyId the one company. @param now real milliseconds. */
export function createSubscriptions(
  companyId: string,
  settings: SubscriptionSettings,
  now: () => number = Date.now,
): Subscriptions {
  const subscriptions = new Map<string, Subscription>();
  const pending = new Map<string, { readonly changes: Map<string, Change>; readonly timer: NodeJS.Timeout }>();
  const sender: WebhookSender = createWebhookSender({
    seed: 'business-central',
    retryDelaysMs: settings.retryDelaysMs,
  });
  const underWay = new Set<Promise<unknown>>();

  const alive = (): readonly Subscription[] => {
    for (const [id, { expiresAt }] of subscriptions) if (expiresAt <= now()) forget(id);
    return [...subscriptions.values()];
  };
  const forget = (id: string): void => {
    clearTimeout(pending.get(id)?.timer);
    pending.delete(id);
    subscriptions.delete(id);
  };

  const deliver = async (id: string): Promise<void> => {
    const changes = [...(pending.get(id)?.changes.values() ?? [])];
    pending.delete(id);
    const subscription = subscriptions.get(id);
    if (subscription === undefined || subscription.expiresAt <= now() || changes.length === 0) return;
    const outcome = await sender.send({
      url: subscription.notificationUrl,
      body: JSON.stringify({ value: noticesOf(subscription, changes) }),
    });
    // Refused for good or never taken: the product drops the subscription.
    if (outcome !== 'delivered') forget(id);
  };
  const noticesOf = (subscription: Subscription, changes: readonly Change[]): readonly object[] => {
    const root = `${groupPath(subscription.page.group).slice(1)}/companies(${companyId})/${subscription.page.set}`;
    const common = {
      subscriptionId: subscription.subscriptionId,
      clientState: subscription.clientState,
      expirationDateTime: new Date(subscription.expiresAt).toISOString(),
    };
    if (changes.length > settings.collapseOver) {
      const earliest = changes.map(({ lastModifiedDateTime }) => lastModifiedDateTime).reduce(earlier);
      return [
        {
          ...common,
          resource: `${root}?$filter=lastModifiedDateTime%20ge%20${earliest}`,
          changeType: 'collection',
          lastModifiedDateTime: changes.map((change) => change.lastModifiedDateTime).reduce(later),
        },
      ];
    }
    return changes.map(({ id, changeType, lastModifiedDateTime }) => ({
      ...common,
      resource: `${root}(${id})`,
      changeType,
      lastModifiedDateTime,
    }));
  };

  const pageOfResource = (resource: string): Page => {
    const path = resource.replace(/^https?:\/\/[^/]+\/v2\.0\/[^/]+/, '').replace(/^\/?/, '/');
    const target = resolvePath(path, companyId);
    if (target.is === 'collection' && target.within === null && !target.countOnly) return target.page;
    throw badRequest(`The resource '${resource}' does not support subscriptions.`);
  };
  const shown = (subscription: Subscription): object => ({
    '@odata.etag': etagOf(subscription),
    subscriptionId: subscription.subscriptionId,
    notificationUrl: subscription.notificationUrl,
    resource: subscription.resource,
    timestamp: subscription.version,
    lastModifiedDateTime: subscription.lastModifiedDateTime,
    clientState: subscription.clientState,
    expirationDateTime: new Date(subscription.expiresAt).toISOString(),
  });
  const found = (call: Call, id: string): Subscription => {
    const subscription = alive().find(({ subscriptionId }) => subscriptionId === id);
    if (subscription === undefined) {
      throw new BcError(404, 'Internal_RecordNotFound', `The subscription '${id}' does not exist.`);
    }
    if (call.method === 'GET') return subscription;
    const ifMatch = call.header('if-match');
    if (ifMatch === undefined) {
      throw new BcError(
        428,
        'BadRequest_RequiredParamNotProvided',
        "The 'If-Match' header is required for this request.",
      );
    }
    if (ifMatch !== '*' && ifMatch !== etagOf(subscription)) {
      throw new BcError(409, 'Request_EntityChanged', 'Another user has already changed the record.');
    }
    return subscription;
  };
  const confirmed = async (url: string): Promise<void> => {
    if (!isLoopback(url)) throw badRequest(`The notification URL '${url}' cannot be reached.`);
    const token = randomUUID();
    if ((await echoOf(url, token).catch(() => null)) !== token) {
      throw badRequest('The notification URL did not answer the validation request with its validationToken.');
    }
  };

  return {
    async answer(call, id) {
      if (id === null) {
        if (call.method === 'GET') return jsonReply(200, { value: alive().map(shown) });
        if (call.method !== 'POST') throw methodNotAllowed('subscriptions');
        const body = createSchema.safeParse(readObject(call.json()));
        if (!body.success) throw badRequest('A subscription needs notificationUrl and resource.');
        const page = pageOfResource(body.data.resource);
        const resource = body.data.resource.replace(/^\//, '');
        if (
          alive().some((other) => other.resource === resource && other.notificationUrl === body.data.notificationUrl)
        ) {
          throw new BcError(400, 'Internal_EntityWithSameKeyExists', 'The subscription already exists.');
        }
        await confirmed(body.data.notificationUrl);
        const subscription: Subscription = {
          subscriptionId: randomUUID().replaceAll('-', ''),
          notificationUrl: body.data.notificationUrl,
          resource,
          page,
          clientState: body.data.clientState,
          version: 1,
          lastModifiedDateTime: new Date(now()).toISOString(),
          expiresAt: now() + settings.lifetimeMs,
        };
        subscriptions.set(subscription.subscriptionId, subscription);
        return jsonReply(201, shown(subscription));
      }
      const subscription = found(call, id);
      if (call.method === 'GET') return jsonReply(200, shown(subscription));
      if (call.method === 'DELETE') {
        forget(id);
        return emptyReply(204);
      }
      if (call.method !== 'PATCH') throw methodNotAllowed('subscriptions');
      const body = renewSchema.safeParse(readObject(call.json()));
      if (!body.success)
        throw badRequest('Only notificationUrl, resource and clientState of a subscription can be set.');
      const url = body.data.notificationUrl ?? subscription.notificationUrl;
      const resource = body.data.resource?.replace(/^\//, '') ?? subscription.resource;
      const page = pageOfResource(resource);
      await confirmed(url);
      const renewed: Subscription = {
        ...subscription,
        notificationUrl: url,
        resource,
        page,
        clientState: body.data.clientState ?? subscription.clientState,
        version: subscription.version + 1,
        lastModifiedDateTime: new Date(now()).toISOString(),
        expiresAt: now() + settings.lifetimeMs,
      };
      subscriptions.set(id, renewed);
      return jsonReply(200, shown(renewed));
    },
    tell(change) {
      for (const { subscriptionId, page } of alive()) {
        if (page !== change.page) continue;
        let waiting = pending.get(subscriptionId);
        if (waiting === undefined) {
          const timer = setTimeout(() => {
            const delivery = deliver(subscriptionId);
            underWay.add(delivery);
            void delivery.finally(() => underWay.delete(delivery));
          }, settings.delayMs);
          timer.unref();
          waiting = { changes: new Map(), timer };
          pending.set(subscriptionId, waiting);
        }
        waiting.changes.set(change.id, merged(waiting.changes.get(change.id), change));
      }
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop() {
      for (const { timer } of pending.values()) clearTimeout(timer);
      pending.clear();
      sender.stop();
    },
  };
}

const etagOf = ({ version }: Subscription): string => `W/"${Buffer.from(`'20;${version};00;'`).toString('base64')}"`;
const earlier = (left: string, right: string): string => (left < right ? left : right);
const later = (left: string, right: string): string => (left < right ? right : left);

/** A row that was created and then changed is still new to whoever has not heard of it. */
function merged(before: Change | undefined, after: Change): Change {
  return before?.changeType === 'created' && after.changeType === 'updated'
    ? { ...after, changeType: 'created' }
    : after;
}

/** What the URL answers to the validation request. */
function echoOf(url: string, token: string): Promise<string | null> {
  const target = new URL(url);
  target.searchParams.set('validationToken', token);
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      target,
      { method: 'POST', signal: AbortSignal.timeout(5_000), agent: false, headers: { 'content-length': 0 } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('error', reject);
        incoming.once('end', () => {
          const ok = incoming.statusCode !== undefined && incoming.statusCode >= 200 && incoming.statusCode < 300;
          resolve(ok ? Buffer.concat(chunks).toString('utf8').trim() : null);
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end();
  });
}
