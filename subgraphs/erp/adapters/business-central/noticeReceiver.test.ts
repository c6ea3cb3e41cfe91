import { beforeEach, describe, expect, it } from '@jest/globals';
import type { WebhookHandler, WebhookReply } from '../../../kit/index.ts';
import { createNoticeReceiver } from './noticeReceiver.ts';

const secret = 'a secret of at least thirty-two characters';
const root = 'api/samklang/retail/v1.0/companies(8f3c)';
const notice = {
  subscriptionId: '1',
  clientState: secret,
  resource: `${root}/priceListLines(77)`,
  changeType: 'updated',
};

let heard: (readonly string[])[];
let receive: WebhookHandler;
beforeEach(() => {
  heard = [];
  const tagsOf = new Map([
    ['priceListLines', 'lines'],
    ['itemCards', 'items'],
  ]);
  receive = createNoticeReceiver({ secret, tagsOf, onNotice: (tags) => void heard.push(tags) });
});

const send = async (body: unknown): Promise<number> => {
  const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return (await receive({ headers: {}, query: {}, rawBody })).status;
};
const validate = async (validationToken: string): Promise<WebhookReply> =>
  receive({ headers: {}, query: { validationToken }, rawBody: new Uint8Array() });

describe('the receiver of Business Central’s notices', () => {
  it('makes us look for any change, and read anew what a page holds of which a row was deleted', async () => {
    expect(await send({ value: [notice] })).toBe(200);
    const deleted = { ...notice, changeType: 'deleted' };
    expect(await send({ value: [notice, deleted, deleted] })).toBe(200);
    const collection = { ...notice, changeType: 'collection', resource: `${root}/itemCards?$filter=x%20ge%20(1)` };
    expect(await send({ value: [collection, { ...collection, changeType: 'deleted' }] })).toBe(200);
    expect(await send({ value: [{ ...deleted, resource: 'what is this' }] })).toBe(200);
    expect(heard).toEqual([[], ['lines'], ['items'], []]);
  });

  it('refuses whoever does not know the secret, and what is no notice', async () => {
    expect(await send({ value: [{ ...notice, clientState: 'another' }] })).toBe(401);
    expect(await send({ value: [notice, { ...notice, clientState: '' }] })).toBe(401);
    for (const body of ['', 'null', '[]', '{"value":[]}', '{"value":[{}]}']) expect(await send(body)).toBe(400);
    expect(heard).toEqual([]);
  });

  it('echoes a validation token as text, and nothing that is none', async () => {
    expect(await validate('f3-A_9.~')).toEqual({ status: 200, contentType: 'text/plain', body: 'f3-A_9.~' });
    expect(await validate('<script>')).toEqual({ status: 400 });
    expect(heard).toEqual([]);
  });
});
