import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, exportJWK, SignJWT } from 'jose';
import { startTestGateway, type TestGateway } from '../../gateway/testkit/startTestGateway.ts';
import { delayOf, expectRefused, jsonType, sendHostile, type HostileRequest } from './hostileRow.ts';
import { httpText, sendRaw } from './raw.ts';
import { startIssuer, type TestIssuer } from './startIssuer.ts';

const subgraphs = {
  one: { sdl: 'type Query { calm: String who: String }', resolvers: { Query: { calm: () => 'calm' } } },
};
const query = JSON.stringify({ query: '{ who }' });

let issuer: TestIssuer;
let test: TestGateway;
let bearable = 0;
/** Where a token says that its keys are: nobody must ever look there. */
let lured = 0;
const lure = createServer((_request, response) => {
  lured += 1;
  response.end('{"keys":[]}');
});
let lureUrl = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => lure.listen(0, '127.0.0.1', resolve));
  lureUrl = `http://127.0.0.1:${(lure.address() as AddressInfo).port}/keys`;
  issuer = await startIssuer();
  test = await startTestGateway(subgraphs, { env: issuer.settings });
  const good = bearer(await issuer.sign());
  expect((await sendHostile(test.url, good)).status).toBe(200);
  // A signature that is checked and found good is what every client may ask of the loop anyway.
  bearable = 5 * Math.max(...(await series(4, () => delayOf(() => sendHostile(test.url, good)))), 20);
});
afterAll(async () => {
  await test.stop();
  issuer.stop();
  lure.closeAllConnections();
  lure.close();
});

async function series(times: number, work: () => Promise<number>): Promise<number[]> {
  const results: number[] = [];
  while (results.length < times) results.push(await work());
  return results;
}

function bearer(token: string, scheme = 'Bearer'): HostileRequest {
  return { headers: { ...jsonType, authorization: `${scheme} ${token}` }, body: query };
}

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);
const payload = (): string => encode({ iss: issuer.name, aud: 'samklang', sub: 's', exp: now() + 60, role: 'agent' });
const hmac = (secret: string, alg = 'HS256'): string => {
  const text = `${encode({ alg, kid: 'k1' })}.${payload()}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

const tokens: [string, () => Promise<string> | string][] = [
  ['expired', () => issuer.sign({ expiresInSeconds: -60 })],
  [
    'without an end',
    async () =>
      `${encode({ alg: 'RS256', kid: 'k1' })}.${encode({ sub: 's' })}.${(await issuer.sign()).split('.')[2] ?? ''}`,
  ],
  ['not yet valid', () => issuer.sign({ claims: { nbf: now() + 600 } })],
  ['of another issuer', () => issuer.sign({ issuer: 'https://other.example' })],
  ['of an issuer that begins alike', () => issuer.sign({ issuer: 'https://issuer.example.evil' })],
  ['for another audience', () => issuer.sign({ audience: 'other' })],
  ['with a key id that is a path', () => issuer.sign({ header: { kid: '../../etc/passwd' } })],
  ['with a key id that is a query', () => issuer.sign({ header: { kid: "k1' or '1'='1" } })],
  ['with a key id that nobody knows', () => issuer.sign({ header: { kid: 'unknown' } })],
  ['that names where its keys are', () => issuer.sign({ header: { jku: lureUrl } })],
  ['that names where its certificate is', () => issuer.sign({ header: { x5u: lureUrl } })],
  ['that brings its key', () => issuer.sign({ header: { jwk: issuer.publicJwk } })],
  ['that brings a key of its own and is signed by it', ownKey],
  ['that brings its certificate', () => issuer.sign({ header: { x5c: ['MIIB'] } })],
  [
    'with a critical extension',
    () => `${encode({ alg: 'RS256', kid: 'k1', crit: ['exp'], exp: 1 })}.${payload()}.AAAA`,
  ],
  ['of algorithm none', () => `${encode({ alg: 'none' })}.${payload()}.`],
  [
    'of algorithm none, with a signature',
    async () => `${encode({ alg: 'none' })}.${payload()}.${(await issuer.sign()).split('.')[2] ?? ''}`,
  ],
  ['of algorithm nOnE', () => `${encode({ alg: 'nOnE', kid: 'k1' })}.${payload()}.AAAA`],
  ['signed with the public key as a secret', () => hmac(issuer.publicPem)],
  ['signed with the public JWK as a secret', () => hmac(JSON.stringify(issuer.publicJwk))],
  ['signed with nothing as a secret', () => hmac('')],
  ['that says RS256 and is signed with a secret', () => hmac(issuer.publicPem, 'RS256')],
  ['with another signature', async () => `${(await issuer.sign()).slice(0, -6)}AAAAAA`],
  ['with another payload', async () => (await issuer.sign()).replace(/\.[^.]+\./, `.${payload()}.`)],
  ['without a signature', async () => `${(await issuer.sign()).split('.').slice(0, 2).join('.')}.`],
  ['whose payload is no JSON', () => `${encode({ alg: 'RS256', kid: 'k1' })}.${encode('{')}.AAAA`],
  ['whose header is a list', () => `${encode([])}.${payload()}.AAAA`],
  ['of five parts, as an encrypted one', () => 'a.b.c.d.e'],
  ['that is no token', () => 'abc'],
  ['of 9 KB', () => issuer.sign({ claims: { filler: 'x'.repeat(9_000) } })],
  ['for a market that is not served', () => issuer.sign({ claims: { market: 'XX' } })],
  ['with a channel that is none', () => issuer.sign({ claims: { channel: 'FAX' } })],
  ['with a role that is no name', () => issuer.sign({ claims: { role: { admin: true } } })],
];

async function ownKey(): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return new SignJWT({ role: 'agent', aud: 'samklang', sub: 's', exp: now() + 60 })
    .setIssuer(issuer.name)
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', jwk: await exportJWK(publicKey) })
    .sign(privateKey);
}

describe('a token', () => {
  it.each(tokens)('is refused with 401, and holds nobody up, when it is one %s', async (name, make) => {
    const prepare = async (): Promise<HostileRequest> => bearer(await make());
    await expectRefused(test, { name, status: 401, code: 'UNAUTHENTICATED', prepare }, bearable);
  });

  it('is refused under another scheme, and says how one is sent', async () => {
    const good = await issuer.sign();
    for (const request of [bearer(good, 'Basic'), bearer(good, 'Token'), bearer(`${good} ${good}`), bearer('')]) {
      const { status } = await sendHostile(test.url, request);
      expect(status).toBe(401);
    }
    const reply = await fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: { ...jsonType, authorization: 'Bearer x' },
      body: query,
    });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    expect(await reply.json()).not.toHaveProperty('data');
  });

  it('that comes beside another one does not hide it', async () => {
    const two = [
      'content-type: application/json',
      'authorization: Bearer wrong',
      `authorization: Bearer ${await issuer.sign()}`,
    ];
    const { status, text } = await sendRaw(test.url, httpText('POST /graphql HTTP/1.1', two, query));
    expect(status).toBe(401);
    expect(text).toContain('UNAUTHENTICATED');
  });

  it('makes nobody look where it says, nor fetch the keys again and again', async () => {
    const before = issuer.fetches();
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) =>
        sendHostile(test.url, bearer(await issuer.sign({ header: { kid: `flood${index}` } }))),
      ),
    );
    expect(issuer.fetches() - before).toBeLessThanOrEqual(1);
    expect(lured).toBe(0);
  });
});
