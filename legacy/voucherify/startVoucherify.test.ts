import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testClub } from './testClub.ts';
import { startVoucherify, type Voucherify } from './startVoucherify.ts';

const clock = { now: () => new Date('2026-11-20T09:00:00Z') };
const card = '/v1/loyalties/members/NHC10000001';
let club: Voucherify;

beforeEach(async () => {
  club = await startVoucherify({ retailer: testClub, clock, settleAfterMs: 30 });
});
afterEach(() => club.stop());

async function ask(
  path: string,
  {
    method = 'GET',
    body,
    headers = {},
    server = club,
  }: { method?: string; body?: unknown; headers?: Record<string, string>; server?: Voucherify } = {},
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const reply = await fetch(server.url + path, {
    method,
    headers: {
      'x-app-id': server.settings['LOYALTY_APP_ID'] ?? '',
      'x-app-token': server.settings['LOYALTY_APP_TOKEN'] ?? '',
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return {
    status: reply.status,
    headers: reply.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
  };
}

describe('the embedded Voucherify', () => {
  it('refuses callers without the application keys, in the vendor’s words', async () => {
    const { status, body } = await ask(card, { headers: { 'x-app-token': 'wrong' } });
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: 401, key: 'unauthorized', message: 'Unauthorized' });
  });

  it('shows a card with balance, points and the next expiry', async () => {
    const { body } = await ask(card);
    expect(body).toMatchObject({
      code: 'NHC10000001',
      holder_id: 'cust_1',
      loyalty_card: { points: 1200, balance: 900, next_expiration_date: '2026-12-31', next_expiration_points: 50 },
    });
  });

  it('answers 404 with code, key, message and details', async () => {
    const { status, body } = await ask('/v1/loyalties/members/NOBODY');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      code: 404,
      key: 'not_found',
      message: 'Resource not found',
      details: expect.any(String),
    });
  });

  it('finds customers by id, source id and e-mail, an apostrophe included', async () => {
    expect((await ask('/v1/customers/cust_1')).body).toMatchObject({ email: 'member1@example.com' });
    expect((await ask('/v1/customers/shop:2')).body).toMatchObject({ id: 'cust_2' });
    const { body } = await ask(`/v1/customers?email=${encodeURIComponent("S.O'Connor@example.com")}`);
    expect(body).toMatchObject({ total: 1, customers: [{ id: 'cust_3' }] });
  });

  it('pages in the order asked for and filters by instants', async () => {
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await ask(`/v1/customers?limit=100&page=${page}&order=updated_at`);
      ids.push(...(body['customers'] as { id: string }[]).map(({ id }) => id));
      if (body['has_more'] !== true) break;
    }
    expect(new Set(ids).size).toBe(250);
    const { body } = await ask('/v1/customers?limit=100&order=updated_at&updated_at[after]=2025-01-25T00:00:00Z');
    expect(body).toMatchObject({ total: 1 });
  });

  it('refuses what it does not know instead of ignoring it', async () => {
    for (const query of [
      'limit=101',
      'page=0',
      'page=100',
      'order=shoe_size',
      'city=Aarhus',
      'updated_at[after]=soon',
    ]) {
      const { status, body } = await ask(`/v1/customers?${query}`);
      expect({ query, status, key: body['key'] }).toEqual({ query, status: 400, key: 'invalid_query_params' });
    }
  });

  it.each([
    ['GET', `${card}?expand=customer`],
    ['GET', `${card}/tiers?limit=1`],
    ['GET', `${card}/transactions?filters[junction]=and`],
    ['GET', '/v1/customers/cust_1?expand=x'],
    ['GET', '/v1/customers?limit=1&limit=2'],
    ['GET', '/v1/vouchers/NHC10000001?x=1'],
    ['GET', '/v1/loyalties/club?x=1'],
    ['GET', '/v1/loyalties/club/rewards?assignment_id=1'],
    ['GET', '/v1/promotions/tiers?is_available=maybe'],
    ['GET', '/v1/campaigns?campaign_type=PROMOTION'],
    ['POST', `${card}/balance?dry=1`],
    ['POST', `${card}/redemption?dry=1`],
    ['POST', '/v1/customers?dry=1'],
    ['PUT', '/v1/customers/cust_1?dry=1'],
    ['DELETE', '/v1/customers/cust_1?force=true'],
  ])('refuses a parameter that is not built, and does nothing: %s %s', async (method, path) => {
    const mark = club.journal.mark();
    const { status, body } = await ask(
      path,
      method === 'POST' || method === 'PUT' ? { method, body: { points: 1 } } : { method },
    );
    expect([status, body['key']]).toEqual([400, 'invalid_query_params']);
    expect(club.journal.writes(mark)).toEqual([]);
  });

  it.each([
    ['another API version', { 'x-voucherify-api-version': 'v2017-04-20' }, 'invalid_api_version'],
    ['a body as text', { 'content-type': 'text/plain' }, 'invalid_payload'],
    ['a body as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'invalid_payload'],
  ])('refuses %s, and does nothing', async (_what, headers, key) => {
    const mark = club.journal.mark();
    const { status, body } = await ask(`${card}/balance`, { method: 'POST', headers, body: { points: 1 } });
    expect([status, body['key']]).toEqual([400, key]);
    expect(club.journal.writes(mark)).toEqual([]);
  });

  it('lists transactions newest first, pending points and expiries apart', async () => {
    const { body } = await ask(`${card}/transactions`);
    expect((body['data'] as { type: string }[]).map(({ type }) => type)).toEqual([
      'POINTS_CANCELLATION',
      'POINTS_REDEMPTION',
      'POINTS_ACCRUAL',
    ]);
    expect((await ask(`${card}/pending-points`)).body).toMatchObject({ data: [{ points: 45 }] });
    expect((await ask('/v1/loyalties/club/members/NHC10000001/points-expiration?order=expires_at')).body).toMatchObject(
      {
        data: [{ bucket: { total_points: 50 } }, { bucket: { total_points: 70 } }],
      },
    );
    expect((await ask(`${card}/tiers`)).body).toMatchObject({
      data: [{ id: 'tier_gold', points: { from: 1000, to: 4999 } }],
    });
  });

  it('adjusts a balance once for one source_id', async () => {
    const body = { points: 100, source_id: 'x1' };
    const first = await ask(`${card}/balance`, { method: 'POST', body });
    const again = await ask(`${card}/balance`, { method: 'POST', body });
    expect(first.body).toMatchObject({ points: 100, balance: 1000 });
    expect(again.body).toEqual(first.body);
    expect((await ask(card)).body).toMatchObject({ loyalty_card: { balance: 1000 } });
    expect((await ask(`${card}/balance`, { method: 'POST', body: { ...body, points: 5 } })).body).toMatchObject({
      key: 'duplicate_resource_key',
    });
    expect(club.journal.writes()).toHaveLength(1);
  });

  it('redeems a reward while points and stock last', async () => {
    const body = { reward: { id: 'rew_1' } };
    expect((await ask(`${card}/redemption`, { method: 'POST', body })).body).toMatchObject({
      result: 'SUCCESS',
      amount: 250,
    });
    expect((await ask(`${card}/redemption`, { method: 'POST', body })).body).toMatchObject({
      key: 'reward_out_of_stock',
    });
    const dear = await ask(`${card}/redemption`, { method: 'POST', body: { reward: { id: 'rew_2' } } });
    expect(dear.body).toMatchObject({ code: 400, key: 'loyalty_card_points_exceeded' });
  });

  it('takes points of the second API as PENDING and books them later', async () => {
    const path = '/v2/loyalties/programs/club/members/cust_1/cards/NHC10000001/transactions';
    const { status, body } = await ask(path, { method: 'POST', body: { points: 10 } });
    expect({ status, state: body['status'] }).toEqual({ status: 202, state: 'PENDING' });
    expect((await ask(card)).body).toMatchObject({ loyalty_card: { balance: 900 } });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect((await ask(card)).body).toMatchObject({ loyalty_card: { balance: 910 } });
  });

  it('lists a customer’s card and coupons in one call, promotions and rules apart', async () => {
    const { body } = await ask('/v1/vouchers?customer=cust_1&order=code');
    expect((body['vouchers'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'CLUB-LISA',
      'CLUB-USED',
      'NHC10000001',
    ]);
    expect(body['vouchers']).toMatchObject([{ discount: { type: 'AMOUNT', amount_off: 5000 } }, {}, {}]);
    expect((await ask('/v1/vouchers?customer=nobody')).body).toMatchObject({ total: 0 });
    expect((await ask('/v1/promotions/tiers?is_available=true')).body).toMatchObject({ total: 3 });
    expect((await ask('/v1/validation-rules')).body).toMatchObject({ total: 2 });
    expect((await ask('/v1/loyalties/club/rewards')).body).toMatchObject({ total: 2 });
  });

  it('says in its headers how much of the minute is left, and when to come back', async () => {
    const small = await startVoucherify({ retailer: testClub, clock, requestsPerMinute: 2 });
    try {
      expect((await ask(card, { server: small })).headers.get('x-rate-limit-remaining')).toBe('1');
      await ask(card, { server: small });
      const { status, headers, body } = await ask(card, { server: small });
      expect(status).toBe(429);
      expect(body).toMatchObject({ code: 429, key: 'too_many_requests' });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(headers.get('x-rate-limit-retry'))).toBeGreaterThan(Date.now() / 1000);
    } finally {
      await small.stop();
    }
  });

  it('signs its webhooks over the bytes it sends and retries them', async () => {
    const received: { headers: IncomingHttpHeaders; body: string }[] = [];
    const receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        response.writeHead(received.length === 1 ? 500 : 200).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    try {
      club.subscribe(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`);
      await ask('/v1/customers/cust_1', { method: 'PUT', body: { phone: '+4520999999' } });
      await club.webhooksIdle();
      expect(received).toHaveLength(2);
      const [first, second] = received;
      expect(second?.body).toBe(first?.body);
      const expected = createHmac('sha256', club.settings['LOYALTY_WEBHOOK_SECRET'] ?? '')
        .update(second?.body ?? '')
        .digest('hex');
      expect(second?.headers['x-voucherify-signature']).toBe(expected);
      expect(JSON.parse(second?.body ?? '')).toMatchObject({
        type: 'customer.updated',
        data: { customer: { id: 'cust_1', phone: '+4520999999' } },
      });
    } finally {
      receiver.close();
    }
  });
});
