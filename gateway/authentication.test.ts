import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createLogger } from '../platform/log/index.ts';
import { chooseAuthentication } from './auth/chooseAuthentication.ts';
import { openDevelopmentIssuer, parseGatewayConfig, type DevelopmentIssuer } from './index.ts';
import { startTestGateway, type TestContext, type TestGateway } from './testkit/startTestGateway.ts';

const subgraphs = {
  who: {
    sdl: 'type Query { who: String }',
    resolvers: {
      Query: { who: (_: unknown, _a: unknown, { request }: TestContext) => JSON.stringify(request.context) },
    },
  },
};

async function who(
  test: TestGateway,
  token?: string,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const { body } = await test.ask('{ who }', { ...(token === undefined ? {} : { token }), headers });
  return JSON.parse((body.data as { who: string }).who) as Record<string, unknown>;
}

describe('the context of a request', () => {
  let folder: string;
  let issuer: DevelopmentIssuer;
  let test: TestGateway;
  let identityDown = false;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    issuer = await openDevelopmentIssuer(folder);
    test = await startTestGateway(subgraphs, {
      developmentIssuer: issuer,
      resolveCustomer: async ({ type, value }) => {
        if (identityDown) throw new Error('down');
        return value === 'nobody' ? null : `${type}:${value}`;
      },
    });
  });
  afterAll(async () => {
    await test.stop();
    await rm(folder, { recursive: true });
  });

  it('is that of the anonymous public of the default market without a token', async () => {
    expect(await who(test)).toMatchObject({
      caller: { kind: 'anonymous' },
      buyerId: null,
      channel: 'WEB',
      market: { code: 'DK' },
      locale: 'da-DK',
    });
  });

  it('stamps the business clock', async () => {
    test.clock.set('2027-01-01T00:00:00Z');
    expect((await who(test))['now']).toMatch(/^2027-01-01T00:00:/);
  });

  it('tells a customer, a member of staff and a visitor of another market by their tokens', async () => {
    const customer = await issuer.sign({
      subject: 'lisa',
      role: 'customer',
      channel: 'APP',
      identifier: { type: 'SHOP_ID', value: '7' },
    });
    expect(await who(test, customer)).toMatchObject({
      caller: { kind: 'customer', customerId: 'SHOP_ID:7', scopes: ['customer:self'] },
      buyerId: 'SHOP_ID:7',
      channel: 'APP',
    });
    const associate = await issuer.sign({
      subject: 'a',
      role: 'associate',
      market: 'SE',
      store: 'S1',
      till: 'T2',
      channel: 'STORE',
    });
    expect(await who(test, associate)).toMatchObject({
      caller: { kind: 'staff', role: 'associate' },
      buyerId: null,
      storeId: 'S1',
      tillId: 'T2',
      market: { code: 'SE' },
      locale: 'sv-SE',
    });
    const guest = await issuer.sign({ subject: 'g', role: 'visitor', market: 'NO', scopes: ['customers:read'] });
    expect(await who(test, guest)).toMatchObject({ caller: { kind: 'anonymous' }, market: { code: 'NO' } });
    const unlinked = await issuer.sign({
      subject: 'n',
      role: 'customer',
      identifier: { type: 'SHOP_ID', value: 'nobody' },
    });
    expect(await who(test, unlinked)).toMatchObject({ caller: { kind: 'customer', customerId: null }, buyerId: null });
  });

  it('takes language and request id from headers if they are sane, and nothing else', async () => {
    const told = await who(test, undefined, {
      'accept-language': 'fr;q=0.9, en-US;q=0.5, *;q=0.1',
      'x-request-id': 'abc-12345678',
      'x-customer-id': 'lisa',
      'x-samklang-context': 'e30',
      'x-internal-scopes': 'customers:read',
    });
    expect(told).toMatchObject({ locale: 'en-GB', requestId: 'abc-12345678', caller: { kind: 'anonymous' } });
    expect((await who(test, undefined, { 'x-request-id': '<script>' }))['requestId']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('refuses a known login while nobody can say whose it is', async () => {
    identityDown = true;
    const token = await issuer.sign({ subject: 'b', role: 'customer', identifier: { type: 'SHOP_ID', value: 'b' } });
    const answer = await test.ask('{ who }', { token });
    identityDown = false;
    expect(answer.status).toBe(503);
    expect(answer.body.errors?.[0]?.extensions.code).toBe('IDENTITY_UNAVAILABLE');
  });
});

describe('tokens of an issuer with published keys', () => {
  let server: Server;
  let isUp = true;
  let test: TestGateway;
  let pair: Awaited<ReturnType<typeof generateKeyPair>>;
  const issuer = 'https://issuer.example';
  beforeAll(async () => {
    pair = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(pair.publicKey);
    server = createServer((_request, response) => {
      response.writeHead(isUp ? 200 : 500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'k1', alg: 'RS256', use: 'sig' }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    test = await startTestGateway(subgraphs, {
      env: { AUTH_ISSUER: issuer, AUTH_JWKS_URL: `http://127.0.0.1:${port}/keys` },
    });
  });
  afterEach(() => {
    isUp = true;
  });
  afterAll(async () => {
    await test.stop();
    server.closeAllConnections();
    server.close();
  });

  const sign = (): Promise<string> =>
    new SignJWT({ role: 'agent', scope: '' })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setSubject('s')
      .setIssuer(issuer)
      .setAudience('samklang')
      .setExpirationTime(Math.floor(Date.now() / 1000) + 60)
      .sign(pair.privateKey);

  it('is taken when all is right', async () => {
    expect((await who(test, await sign()))['caller']).toMatchObject({ kind: 'staff' });
  });

  it('goes on with the keys it has when the issuer is down', async () => {
    isUp = false;
    expect((await who(test, await sign()))['caller']).toMatchObject({ kind: 'staff' });
  });

  it('is answered 503 while no keys could ever be fetched', async () => {
    isUp = false;
    const { port } = server.address() as AddressInfo;
    const blind = await startTestGateway(subgraphs, {
      env: { AUTH_ISSUER: issuer, AUTH_JWKS_URL: `http://127.0.0.1:${port}/keys` },
    });
    const { status } = await blind.ask('{ who }', { token: await sign() });
    const anonymous = await blind.ask('{ who }');
    await blind.stop();
    expect([status, anonymous.status]).toEqual([503, 200]);
  });

  it('cannot come from the development issuer once an issuer is configured, or beyond loopback', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    const developmentIssuer = await openDevelopmentIssuer(folder);
    const token = await developmentIssuer.sign({ subject: 's', role: 'agent' });
    expect((await test.ask('{ who }', { token })).status).toBe(401);
    const { authenticate } = chooseAuthentication({
      config: parseGatewayConfig({ HOST: '0.0.0.0' }),
      developmentIssuer,
      logger: createLogger({ name: 'test', level: 'silent' }),
    });
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await rm(folder, { recursive: true });
  });
});

describe('the configuration', () => {
  it('names every problem without its value', () => {
    const bad = { PORT: 'x17', AUTH_ISSUER: 'https://issuer.example', CORS_ORIGINS: 'nowhere' };
    expect(() => parseGatewayConfig(bad)).toThrow(/PORT[\s\S]*CORS_ORIGINS/);
    expect(() => parseGatewayConfig({ AUTH_ISSUER: 'https://issuer.example' })).toThrow(/AUTH_JWKS_URL/);
    expect(parseGatewayConfig({ SUBGRAPH_URL_ERP: 'http://127.0.0.1:4101' }).subgraphUrls).toEqual({
      erp: 'http://127.0.0.1:4101',
    });
    expect(parseGatewayConfig({ SUBGRAPH_URL_GIFT_CARDS: 'http://127.0.0.1:4102' }).subgraphUrls).toEqual({
      'gift-cards': 'http://127.0.0.1:4102',
    });
  });
});
