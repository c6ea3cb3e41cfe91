import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { buildRetailer } from '../../retailer/index.ts';
import type { TestBusinessCentral } from '../testBusinessCentral.ts';
import { startTestBusinessCentral } from '../testBusinessCentral.ts';
import type { SubscriptionSettings } from './subscriptions.ts';

const retailer = buildRetailer();
const resource = `/api/samklang/retail/v1.0/companies(${retailer.company.id})/priceListLines`;

interface Notice {
  readonly subscriptionId: string;
  readonly clientState: string;
  readonly resource: string;
  readonly changeType: string;
}

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** A subscriber that keeps what it hears. @param status what it answers to notices. @param echo false: a bad handshake. */
async function startSubscriber(status: () => number = () => 200, echo = true) {
  const heard: Notice[][] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.once('end', () => {
      const token = new URL(incoming.url ?? '/', 'http://localhost').searchParams.get('validationToken');
      if (token !== null) {
        outgoing.writeHead(200, { 'content-type': 'text/plain' }).end(echo ? token : 'hello');
        return;
      }
      const answer = status();
      if (answer === 200) heard.push((JSON.parse(Buffer.concat(chunks).toString('utf8')) as { value: Notice[] }).value);
      outgoing.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, heard };
}

async function start(subscriptions: Partial<SubscriptionSettings> = {}): Promise<TestBusinessCentral> {
  const bc = await startTestBusinessCentral({
    retailer,
    subscriptions: { delayMs: 30, retryDelaysMs: [10, 10], ...subscriptions },
  });
  running.push(() => bc.stop());
  return bc;
}

const subscribe = (bc: TestBusinessCentral, notificationUrl: string) =>
  bc.ask('/api/v2.0/subscriptions', { method: 'POST', body: { notificationUrl, resource, clientState: 'secret' } });

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await holds()) return;
    await sleep(20);
  }
  throw new Error('It never came true.');
}

const changePrices = (bc: TestBusinessCentral, count: number) => {
  const rows = bc.backOffice.rows('priceListLines').slice(0, count);
  for (const row of rows) bc.backOffice.upsert('priceListLines', { ...row, unitPrice: '1' });
  return rows;
};

describe('a subscription', () => {
  it('is made after the handshake and hears once of several changes of a row', async () => {
    const bc = await start();
    const { url, heard } = await startSubscriber();
    const made = await subscribe(bc, url);
    expect(made.status).toBe(201);
    const [row] = changePrices(bc, 1);
    changePrices(bc, 1);
    await until(() => heard.length > 0);
    expect(heard).toEqual([
      [
        expect.objectContaining({
          subscriptionId: made.body['subscriptionId'],
          clientState: 'secret',
          changeType: 'updated',
          resource: `${resource.slice(1)}(${String(row?.['id'])})`,
        }),
      ],
    ]);
  });

  it('hears of rows that come and go, which a poll of lastModifiedDateTime cannot tell', async () => {
    const bc = await start();
    const { url, heard } = await startSubscriber();
    await subscribe(bc, url);
    const [gone, model] = bc.backOffice.rows('priceListLines');
    bc.backOffice.remove('priceListLines', String(gone?.['id']));
    const id = '5b1d4a9e-0000-4000-8000-00000000000a';
    bc.backOffice.upsert('priceListLines', { ...model, id, lineNo: 999_990_000 });
    await until(() => heard.flat().length > 1);
    expect(heard.flat()).toEqual([
      expect.objectContaining({ changeType: 'deleted', resource: `${resource.slice(1)}(${String(gone?.['id'])})` }),
      expect.objectContaining({ changeType: 'created', resource: `${resource.slice(1)}(${id})` }),
    ]);
  });

  it('is refused when the address does not echo the token, is not ours to call, or the resource has no rows', async () => {
    const bc = await start();
    const { url } = await startSubscriber(() => 200, false);
    expect((await subscribe(bc, url)).status).toBe(400);
    expect((await subscribe(bc, 'http://example.com/hook')).status).toBe(400);
    const body = { notificationUrl: url, resource: '/api/v2.0/companies', clientState: '' };
    expect((await bc.ask('/api/v2.0/subscriptions', { method: 'POST', body })).status).toBe(400);
  });

  it('hears of many changes as one notice of the collection', async () => {
    const bc = await start({ collapseOver: 3 });
    const { url, heard } = await startSubscriber();
    await subscribe(bc, url);
    changePrices(bc, 4);
    await until(() => heard.length > 0);
    expect(heard[0]).toHaveLength(1);
    expect(heard[0]?.[0]).toMatchObject({ changeType: 'collection' });
    expect(heard[0]?.[0]?.resource).toContain('priceListLines?$filter=lastModifiedDateTime%20ge%20');
  });

  it('is tried again after a failure, and dropped after a refusal', async () => {
    const bc = await start();
    const answers = [503, 200];
    const flaky = await startSubscriber(() => answers.shift() ?? 200);
    const gone = await startSubscriber(() => 410);
    await subscribe(bc, flaky.url);
    const dropped = String((await subscribe(bc, gone.url)).body['subscriptionId']);
    changePrices(bc, 1);
    await until(() => flaky.heard.length === 1);
    await until(async () => (await bc.ask(`/api/v2.0/subscriptions('${dropped}')`)).status === 404);
    expect((await bc.ask('/api/v2.0/subscriptions')).rows).toHaveLength(1);
  });

  it('ends by itself, is renewed by PATCH and given up by DELETE', async () => {
    const bc = await start({ lifetimeMs: 60_000 });
    const { url } = await startSubscriber();
    const made = await subscribe(bc, url);
    const path = `/api/v2.0/subscriptions('${String(made.body['subscriptionId'])}')`;
    const etag = String(made.body['@odata.etag']);
    expect((await bc.ask(path, { method: 'PATCH', body: {} })).status).toBe(428);
    const renewed = await bc.ask(path, { method: 'PATCH', body: {}, headers: { 'if-match': etag } });
    expect(renewed.status).toBe(200);
    expect((renewed.body['expirationDateTime'] as string) >= (made.body['expirationDateTime'] as string)).toBe(true);
    expect((await bc.ask(path, { method: 'DELETE', headers: { 'if-match': '*' } })).status).toBe(204);

    const short = await start({ lifetimeMs: 1 });
    const brief = await subscribe(short, url);
    expect(brief.status).toBe(201);
    await sleep(5);
    expect((await short.ask('/api/v2.0/subscriptions')).rows).toEqual([]);
  });
});
