import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTHeaderParameters } from 'jose';
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
  let fetches = 0;
  let isUp = true;
  let test: TestGateway;
  let pair: Awaited<ReturnType<typeof generateKeyPair>>;
  let pem: string;
  const issuer = 'https://issuer.example';
  beforeAll(async () => {
    pair = await generateKeyPair('RS256', { extractable: true });
    pem = await exportSPKI(pair.publicKey);
    const jwk = await exportJWK(pair.publicKey);
    server = createServer((_request, response) => {
      fetches += 1;
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

  interface Wrong {
    readonly header?: Partial<JWTHeaderParameters> & Record<string, unknown>;
    readonly claims?: Record<string, unknown>;
    readonly audience?: string;
    readonly from?: string;
    readonly expires?: number;
  }
  const now = (): number => Math.floor(Date.now() / 1000);
  const sign = ({ header, claims, audience = 'samklang', from = issuer, expires = 60 }: Wrong = {}): Promise<string> =>
    new SignJWT({ role: 'agent', scope: '', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .setSubject('s')
      .setIssuer(from)
      .setAudience(audience)
      .setExpirationTime(now() + expires)
      .sign(pair.privateKey);
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = (): string => encode({ iss: issuer, aud: 'samklang', sub: 's', exp: now() + 60, role: 'agent' });

  it('is taken when all is right', async () => {
    expect((await who(test, await sign()))['caller']).toMatchObject({ kind: 'staff' });
  });

  const wrong: [string, () => Promise<string> | string][] = [
    ['expired', () => sign({ expires: -60 })],
    ['not yet valid', () => sign({ claims: { nbf: now() + 600 } })],
    ['of another issuer', () => sign({ from: 'https://other.example' })],
    ['for another audience', () => sign({ audience: 'other' })],
    ['with a key id that is a path', () => sign({ header: { kid: '../../etc/passwd' } })],
    ['that names where its keys are', () => sign({ header: { jku: 'http://127.0.0.1:1/keys' } })],
    ['that brings its key', async () => sign({ header: { jwk: await exportJWK(pair.publicKey) } })],
    ['that brings a certificate', () => sign({ header: { x5u: 'http://127.0.0.1:1/cert' } })],
    ['of algorithm none', () => `${encode({ alg: 'none' })}.${payload()}.`],
    [
      'signed with the public key as a secret',
      () => {
        const text = `${encode({ alg: 'HS256', kid: 'k1' })}.${payload()}`;
        return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
      },
    ],
    ['with another signature', async () => `${(await sign()).slice(0, -6)}AAAAAA`],
    ['that is no token', () => 'abc'],
    ['of 9 KB', () => sign({ claims: { filler: 'x'.repeat(9_000) } })],
    ['for a market that is not served', () => sign({ claims: { market: 'XX' } })],
    ['with a channel that is none', () => sign({ claims: { channel: 'FAX' } })],
  ];
  it.each(wrong)('is refused with 401 when it is %s', async (_name, make) => {
    const { status, body, headers } = await test.ask('{ who }', { token: await make() });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(body).not.toHaveProperty('data');
  });

  it('fetches the keys no more often for a flood of unknown key ids', async () => {
    const before = fetches;
    for (let index = 0; index < 20; index += 1)
      await test.ask('{ who }', { token: await sign({ header: { kid: `k${index}x` } }) });
    expect(fetches - before).toBeLessThanOrEqual(1);
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
  });
});
