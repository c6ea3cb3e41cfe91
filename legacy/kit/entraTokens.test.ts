import { afterEach, describe, expect, it } from '@jest/globals';
import { createEntraTokens } from './entraTokens.ts';
import type { LegacyServer } from './startLegacyServer.ts';
import { startLegacyServer } from './startLegacyServer.ts';
import { jsonReply } from './request.ts';

const clock = { now: () => new Date('2026-11-20T09:00:00Z') };
const toStop: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of toStop.splice(0)) await stop();
});

describe('a token endpoint', () => {
  let now = 0;
  const tokens = createEntraTokens({
    tenantId: 't',
    scope: 's/.default',
    clients: [{ clientId: 'c', clientSecret: 'x' }],
    lifetimeSeconds: 10,
    now: () => now,
  });
  const start = async (): Promise<LegacyServer> => {
    const server = await startLegacyServer({
      name: 'token',
      clock,
      routes: [tokens.route],
      replies: {
        notFound: () => jsonReply(404, {}),
        methodNotAllowed: () => jsonReply(405, {}),
        malformed: () => jsonReply(400, {}),
        failed: () => jsonReply(500, {}),
        throttled: () => jsonReply(429, {}),
      },
    });
    toStop.push(() => server.stop());
    return server;
  };
  const good = { grant_type: 'client_credentials', client_id: 'c', client_secret: 'x', scope: 's/.default' };
  const ask = async (
    server: LegacyServer,
    form: Record<string, string>,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const reply = await fetch(`${server.url}/t/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) });
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  };

  it('gives a token that holds until it expires or is revoked', async () => {
    const server = await start();
    const { body } = await ask(server, good);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 10 });
    const bearer = `Bearer ${String(body['access_token'])}`;
    expect(tokens.verify(bearer)).toEqual({ valid: true, clientId: 'c' });
    now = 10_000;
    expect(tokens.verify(bearer)).toEqual({ valid: false, reason: 'expired' });
    const next = `Bearer ${String((await ask(server, good)).body['access_token'])}`;
    tokens.revokeAll();
    expect([tokens.verify(next), tokens.verify('Bearer x'), tokens.verify(undefined)]).toMatchObject([
      { reason: 'unknown' },
      { reason: 'unknown' },
      { reason: 'missing' },
    ]);
    expect(server.journal.count({ excludeTokens: true })).toBe(0);
  });

  it.each([
    [{ client_secret: 'wrong' }, 401, 'invalid_client', 'AADSTS7000215'],
    [{ client_id: 'nobody' }, 400, 'unauthorized_client', 'AADSTS700016'],
    [{ scope: 'other' }, 400, 'invalid_scope', 'AADSTS70011'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type', 'AADSTS70003'],
  ])('refuses %j as Entra does', async (change, status, error, code) => {
    const reply = await ask(await start(), { ...good, ...change });
    expect([reply.status, reply.body['error'], String(reply.body['error_description'])]).toEqual([
      status,
      error,
      expect.stringContaining(code),
    ]);
  });
});
