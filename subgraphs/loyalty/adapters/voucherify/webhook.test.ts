import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { WebhookHandler } from '../../../kit/index.ts';
import { createWebhookReceiver } from './webhook.ts';

const secret = 'a-secret-of-the-project';
const now = Date.parse('2026-11-20T09:00:00Z');
const event = {
  id: 'evh_1',
  type: 'customer.updated',
  created_at: '2026-11-20T08:59:00Z',
  data: { customer: { id: 'cust_1', email: 'not@believed.example' } },
};

describe('the receiver of Voucherify’s webhooks', () => {
  let changed: string[];
  let deleted: string[];
  let referenceChanges: number;
  let receive: WebhookHandler;

  beforeEach(() => {
    changed = [];
    deleted = [];
    referenceChanges = 0;
    receive = createWebhookReceiver({
      secret,
      toleranceMs: 300_000,
      now: () => now,
      effects: {
        memberChanged: (id) => void changed.push(id),
        memberDeleted: (id) => void deleted.push(id),
        referenceChanged: () => void (referenceChanges += 1),
      },
    });
  });

  const send = async (body: unknown, { signedWith = secret, spoil = '' } = {}): Promise<number> => {
    const text = JSON.stringify(body);
    const signature = createHmac('sha256', signedWith).update(text).digest('hex');
    const headers = { 'x-voucherify-signature': signature };
    return (await receive({ headers, query: {}, rawBody: Buffer.from(text + spoil) })).status;
  };

  it('takes a signed event and forgets what it knew of that member', async () => {
    expect(await send(event)).toBe(200);
    expect(changed).toEqual(['cust_1']);
  });

  it('refuses a wrong signature, a body that was written anew, and no signature at all', async () => {
    expect(await send(event, { signedWith: 'another' })).toBe(401);
    expect(await send(event, { spoil: ' ' })).toBe(401);
    expect((await receive({ headers: {}, query: {}, rawBody: Buffer.from('{}') })).status).toBe(401);
    expect(
      (await receive({ headers: { 'x-voucherify-signature': 'é' }, query: {}, rawBody: Buffer.from('{}') })).status,
    ).toBe(401);
    expect(changed).toEqual([]);
  });

  it('refuses an event that is older, or further ahead, than the tolerance', async () => {
    expect(await send({ ...event, created_at: '2026-11-20T08:54:59Z' })).toBe(401);
    expect(await send({ ...event, created_at: '2026-11-20T09:05:01Z' })).toBe(401);
    expect(changed).toEqual([]);
  });

  it('answers a hundred copies with 200 and acts once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(event)));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(changed).toEqual(['cust_1']);
  });

  it('remembers deletions and refreshes reference data', async () => {
    await send({ ...event, id: 'evh_2', type: 'customer.deleted' });
    await send({ ...event, id: 'evh_3', type: 'promotion_tier.updated', data: {} });
    await send({ ...event, id: 'evh_4', type: 'campaign.updated', data: {} });
    expect(deleted).toEqual(['cust_1']);
    expect(referenceChanges).toBe(2);
  });

  it('refuses what is signed but is no event', async () => {
    expect(await send({ hello: 'there' })).toBe(400);
    expect(await send([])).toBe(400);
  });
});
