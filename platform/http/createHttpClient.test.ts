import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startDeadline, type OwnedDeadline } from '../deadline/index.ts';
import { ClientError } from '../errors/index.ts';
import { createHttpClient } from './createHttpClient.ts';
import { answerJson, startTestServer, type TestServer } from './testServer.ts';
import type { HttpAttempt, HttpClient, HttpClientOptions, HttpRequest } from './types.ts';

const item = z.object({ no: z.string() });

describe.each(['axios', 'undici'] as const)('over %s', (sender) => {
  let server: TestServer;
  let deadline: OwnedDeadline;
  const clients: HttpClient[] = [];

  beforeEach(async () => {
    server = await startTestServer();
    deadline = startDeadline(20_000);
  });
  afterEach(async () => {
    deadline.dispose();
    for (const client of clients.splice(0)) client.close();
    await server.stop();
  });

  function connect(options: Partial<HttpClientOptions> = {}): HttpClient {
    const client = createHttpClient({ name: 'erp', baseUrl: `${server.url}/api`, sender, ...options });
    clients.push(client);
    return client;
  }

  function read(options: Partial<HttpRequest<{ no: string }>> = {}): HttpRequest<{ no: string }> {
    return { method: 'GET', path: '/items', schema: item, deadline, ...options };
  }

  function code(expected: string) {
    return expect.objectContaining({ name: 'ClientError', code: expected });
  }

  describe('a call', () => {
    it('sends query, headers and body, and answers what the schema says', async () => {
      server.handle((_, response) => answerJson(response, 201, { no: 'N1', extra: 1 }, { ETag: 'W/"1"' }));
      const reply = await connect({ headers: { 'X-Company': 'CRONUS' } }).send(
        read({
          method: 'POST',
          path: '/items',
          query: { $filter: "no eq 'O''Connor & Co'", tag: ['a', 'b'], none: undefined },
          body: { name: 'Ur' },
          headers: { Accept: 'application/json;odata.metadata=none' },
        }),
      );
      expect(reply).toMatchObject({ status: 201, body: { no: 'N1' }, headers: { etag: 'W/"1"' } });
      expect(reply.body).toEqual({ no: 'N1' });
      expect(server.requests[0]).toMatchObject({
        method: 'POST',
        url: '/api/items?$filter=no%20eq%20%27O%27%27Connor%20%26%20Co%27&tag=a&tag=b',
        body: '{"name":"Ur"}',
        headers: {
          'x-company': 'CRONUS',
          accept: 'application/json;odata.metadata=none',
          'content-type': 'application/json',
        },
      });
    });

    it('sends forms as forms and text as text, and reads nothing when nothing is expected', async () => {
      server.handle((_, response) => response.writeHead(204).end());
      const client = connect();
      const form = new URLSearchParams({ grant_type: 'client_credentials' });
      const reply = await client.send({ method: 'POST', path: '/token', body: form, schema: 'empty', deadline });
      expect(reply.body).toBeNull();
      await client.send({
        method: 'POST',
        path: '/b',
        body: '--x',
        headers: { 'content-type': 'multipart/mixed' },
        schema: 'empty',
        deadline,
      });
      expect(server.requests.map(({ headers, body }) => [headers['content-type'], body])).toEqual([
        ['application/x-www-form-urlencoded', 'grant_type=client_credentials'],
        ['multipart/mixed', '--x'],
      ]);
    });

    it('reads numbers as their own text when asked to', async () => {
      server.handle((_, response) => response.end('{"price":29.949999999999999,"vat":1000.8,"qty":1E2,"s":"1.10"}'));
      const schema = z.record(z.string(), z.string());
      const reply = await connect().send({ method: 'GET', path: '/p', schema, parse: 'json-exact-numbers', deadline });
      expect(reply.body).toEqual({ price: '29.949999999999999', vat: '1000.8', qty: '1E2', s: '1.10' });
    });

    it('follows an absolute link below its own base only', async () => {
      const client = connect();
      server.handle((_, response) => answerJson(response, 200, { no: 'N2' }));
      await client.send(read({ path: `${server.url}/api/items?$skiptoken=x%20y` }));
      expect(server.requests[0]?.url).toBe('/api/items?$skiptoken=x%20y');
      const elsewhere = [
        'http://169.254.169.254/latest',
        `${server.url}/apis`,
        '/../admin',
        `${server.url.replace('//', '//u:p@')}/api/x`,
      ];
      for (const path of elsewhere)
        await expect(client.send(read({ path }))).rejects.toEqual(code('RESPONSE_VALIDATION_FAILED'));
      expect(server.requests).toHaveLength(1);
    });

    it('follows no redirect', async () => {
      server.handle((_, response) => response.writeHead(302, { location: '/api/login' }).end());
      await expect(connect().send(read())).rejects.toEqual(code('RESPONSE_VALIDATION_FAILED'));
      expect(server.requests).toHaveLength(1);
    });

    it('uses one connection for calls after each other, compressed or not', async () => {
      server.handle((_, response, count) => {
        if (count % 2 === 0) answerJson(response, 200, { no: 'N1' });
        else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"no":"N1"}'));
      });
      const client = connect();
      for (let index = 0; index < 6; index += 1) await client.send(read());
      // undici takes a second one while the first is still being put back.
      expect(server.connections()).toBeLessThanOrEqual(sender === 'axios' ? 1 : 2);
    });

    it('is signed anew for each attempt, over the URL as it is sent', async () => {
      const signed: string[] = [];
      server.handle((_, response, count) => answerJson(response, count === 1 ? 500 : 200, { no: 'N1' }));
      const sign = ({ method, url }: { readonly method: string; readonly url: string }) => {
        signed.push(`${method} ${url}`);
        return { authorization: `OAuth nonce=${signed.length}` };
      };
      await connect({ sign }).send(read({ query: { a: 'b c' } }));
      expect(signed).toEqual(Array.from({ length: 2 }, () => `GET ${server.url}/api/items?a=b%20c`));
      expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['OAuth nonce=1', 'OAuth nonce=2']);
    });

    it('cannot be made to send a header of somebody else’s', async () => {
      server.handle((_, response) => answerJson(response, 200, { no: 'N1' }));
      await connect()
        .send(read({ headers: { 'if-match': 'x\r\nx-admin: 1' } }))
        .catch(() => undefined);
      expect(server.requests.filter(({ headers }) => 'x-admin' in headers)).toEqual([]);
    });
  });

  describe('an answer that is not what was asked for', () => {
    it('is refused as HTML, as JSON of another shape, as JSON with __proto__, or empty', async () => {
      const bodies = ['<html>Sign in</html>', '{"no":1}', '{"no":"N1","__proto__":{"admin":true}}', ''];
      for (const body of bodies) {
        server.handle((_, response) => response.end(body));
        for (const parse of ['json', 'json-exact-numbers'] as const) {
          await expect(
            connect().send(
              read({ parse, schema: z.strictObject({ no: z.literal('N1') }).transform((value) => value) }),
            ),
          ).rejects.toEqual(code('RESPONSE_VALIDATION_FAILED'));
        }
      }
    });

    it('is read again when it broke off, and never handed out in part', async () => {
      server.handle((_, response, count) => {
        if (count > 1) {
          answerJson(response, 200, { no: 'whole' });
          return;
        }
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"no":"N1"}', () => response.destroy());
      });
      expect((await connect().send(read())).body).toEqual({ no: 'whole' });
      server.handle((_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"no":"N1"}', () => response.destroy());
      });
      await expect(connect({ attempts: 1 }).send(read())).rejects.toEqual(code('RESPONSE_VALIDATION_FAILED'));
    });

    it('is cut at the byte cap: an endless stream, a large promise, a gzip bomb', async () => {
      let written = 0;
      server.handle((_, response) => {
        const chunk = Buffer.alloc(256 * 1024, 32);
        const pour = (): void => {
          while (!response.destroyed && written < 500 * 1024 * 1024) {
            written += chunk.byteLength;
            if (!response.write(chunk)) return void response.once('drain', pour);
          }
          response.end();
        };
        pour();
      });
      const client = connect({ maxBytes: 1024 * 1024 });
      await expect(client.send(read())).rejects.toEqual(code('RESPONSE_TOO_LARGE'));
      expect(written).toBeLessThan(50 * 1024 * 1024);
      await waitFor(() => server.owed() === 0);

      server.handle((_, response) => {
        response.writeHead(200, { 'content-length': String(2 ** 31) });
        response.write(' ');
      });
      await expect(client.send(read())).rejects.toEqual(code('RESPONSE_TOO_LARGE'));

      server.handle((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)));
      });
      await expect(client.send(read())).rejects.toEqual(code('RESPONSE_TOO_LARGE'));
      expect(client.stats().breaker).toBe('closed');
    });

    it('is inflated when it was compressed, and refused when it cannot be', async () => {
      const reply = gzipSync('{"no":"N1"}');
      server.handle((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(reply));
      expect((await connect().send(read())).body).toEqual({ no: 'N1' });
      server.handle((_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(reply.subarray(0, 15)),
      );
      await expect(connect().send(read())).rejects.toEqual(code('RESPONSE_VALIDATION_FAILED'));
      server.handle((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(reply.byteLength) });
        response.write(reply.subarray(0, 12), () => response.destroy());
      });
      await expect(connect({ attempts: 1 }).send(read())).rejects.toEqual(code('RESPONSE_VALIDATION_FAILED'));
      server.handle((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.write(reply.subarray(0, 12));
      });
      const hanging = connect({ attempts: 1 }).send(read({ timeoutMs: 50 }));
      await expect(hanging).rejects.toEqual(code('UPSTREAM_TIMEOUT'));
      server.handle((_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(randomBytes(50_000))),
      );
      await expect(connect({ maxBytes: 10_000 }).send(read())).rejects.toEqual(code('RESPONSE_TOO_LARGE'));
      server.handle((_, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x'));
      await expect(connect().send(read())).rejects.toEqual(code('RESPONSE_VALIDATION_FAILED'));
    });
  });

  describe('time', () => {
    it('ends a call that hangs, and its connection', async () => {
      server.handle(() => undefined);
      const client = connect({ attempts: 1 });
      await expect(client.send(read({ timeoutMs: 50 }))).rejects.toEqual(code('UPSTREAM_TIMEOUT'));
      const short = startDeadline(50);
      await expect(client.send(read({ deadline: short }))).rejects.toEqual(code('DEADLINE_EXCEEDED'));
      short.dispose();
      await waitFor(() => server.owed() === 0);
      expect(client.stats()).toMatchObject({ active: 0, queued: 0 });
    });

    it('ends a call whose answer stops in the middle, and does not use its connection again', async () => {
      server.handle((_, response) => {
        response.writeHead(200);
        response.write('{"no":');
      });
      const client = connect({ attempts: 1 });
      await expect(client.send(read({ timeoutMs: 100 }))).rejects.toEqual(code('UPSTREAM_TIMEOUT'));
      await waitFor(() => server.owed() === 0);
      server.handle((_, response) => answerJson(response, 200, { no: 'N1' }));
      expect((await client.send(read())).body).toEqual({ no: 'N1' });
      expect(server.connections()).toBe(2);
    });

    it('ends with whoever asked, without blaming the upstream', async () => {
      server.handle(() => undefined);
      const client = connect({ breaker: { failures: 1 } });
      const controller = new AbortController();
      const left = startDeadline(10_000, controller.signal);
      const call = client.send(read({ deadline: left }));
      setTimeout(() => controller.abort(), 30);
      await expect(call).rejects.toEqual(code('CANCELLED'));
      left.dispose();
      await expect(client.send(read({ deadline: left }))).rejects.toEqual(code('CANCELLED'));
      expect(client.stats().breaker).toBe('closed');
      await waitFor(() => server.owed() === 0);
    });

    it('never retries past the deadline', async () => {
      server.handle((_, response) => answerJson(response, 503, {}, { 'retry-after': '60' }));
      await expect(connect().send(read())).rejects.toEqual(code('UPSTREAM_UNAVAILABLE'));
      expect(server.requests).toHaveLength(1);
    });
  });

  describe('retries', () => {
    it('repeat reads after a failure, and writes only when told that they may be', async () => {
      server.handle((_, response, count) => answerJson(response, count % 2 === 1 ? 500 : 200, { no: 'N1' }));
      const client = connect();
      expect((await client.send(read())).body).toEqual({ no: 'N1' });
      await expect(client.send(read({ method: 'POST' }))).rejects.toEqual(code('UPSTREAM_UNAVAILABLE'));
      server.handle((_, response, count) => answerJson(response, count === 4 ? 500 : 200, { no: 'N1' }));
      expect((await client.send(read({ method: 'POST', idempotent: true }))).body).toEqual({ no: 'N1' });
      expect(client.stats()).toMatchObject({ calls: 3, failures: 1, attempts: 5, retries: 2 });
    });

    it('stay within a tenth of the traffic, beyond a small reserve', async () => {
      server.handle((_, response) => answerJson(response, 500, {}));
      const client = connect({ breaker: { failures: 10_000, failingMs: 1e9, windowMs: 0 } });
      await Promise.allSettled(Array.from({ length: 100 }, () => client.send(read())));
      expect(client.stats().retries).toBeGreaterThanOrEqual(10);
      expect(client.stats().retries).toBeLessThanOrEqual(15);
    });

    it('wait as a 429 says, in seconds, as a date or in the vendor’s own way', async () => {
      const forms: [() => Record<string, string>, Partial<HttpClientOptions>][] = [
        [() => ({ 'retry-after': '1' }), {}],
        // An HTTP date has whole seconds: this one is at least a second away.
        [() => ({ 'retry-after': new Date(Date.now() + 2_000).toUTCString() }), {}],
        [() => ({ 'x-wait-ms': '300' }), { retryAfterMs: (headers) => Number(headers['x-wait-ms']) }],
      ];
      for (const [headers, options] of forms) {
        const times: number[] = [];
        server.handle((_, response) => {
          times.push(performance.now());
          answerJson(response, times.length === 1 ? 429 : 200, { no: 'N1' }, headers());
        });
        expect((await connect(options).send(read())).body).toEqual({ no: 'N1' });
        expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(250);
      }
    });

    it('hold every caller back after a 429, and refuse at once those who cannot wait', async () => {
      server.handle((_, response) => answerJson(response, 429, {}, { 'retry-after': '30' }));
      const client = connect();
      await expect(client.send(read())).rejects.toMatchObject({
        code: 'UPSTREAM_THROTTLED',
        extensions: { retryAfterMs: 30_000 },
      });
      await expect(client.send(read())).rejects.toEqual(code('UPSTREAM_THROTTLED'));
      expect(server.requests).toHaveLength(1);
      expect(client.stats().breaker).toBe('closed');
    });

    it('come soon after a 429 that does not say how long', async () => {
      server.handle((_, response, count) => answerJson(response, count === 1 ? 429 : 200, { no: 'N1' }));
      expect((await connect().send(read())).body).toEqual({ no: 'N1' });
    });
  });

  describe('a refusal', () => {
    it('is what the adapter makes of it, and says nothing of the upstream otherwise', async () => {
      server.handle((_, response) =>
        answerJson(response, 400, { error: { code: 'BadRequest', message: 'secret table' } }),
      );
      const refusal = z.object({ error: z.object({ code: z.string() }) });
      const client = connect();
      const own = client.send(
        read({
          refusal: (status, _, body) =>
            status === 400 && refusal.parse(body).error.code === 'BadRequest'
              ? new ClientError('NOT_FOUND')
              : undefined,
        }),
      );
      await expect(own).rejects.toEqual(code('NOT_FOUND'));
      const plain: unknown = await client.send(read()).catch((error: unknown) => error);
      expect(plain).toMatchObject({ code: 'UPSTREAM_REFUSED', cause: { name: 'HttpStatusError', status: 400 } });
      expect(String(plain)).not.toContain('secret');
      expect(String(plain)).not.toContain('127.0.0.1');
      expect(client.stats().breaker).toBe('closed');
    });

    it('can be said in a 500, which then is neither retried nor a fault of the upstream', async () => {
      server.handle((_, response) => response.writeHead(500).end('Product does not exist'));
      const client = connect({ breaker: { failures: 1 } });
      const call = client.send(
        read({
          refusal: (_, __, body) => (body === 'Product does not exist' ? new ClientError('NOT_FOUND') : undefined),
        }),
      );
      await expect(call).rejects.toEqual(code('NOT_FOUND'));
      expect(server.requests).toHaveLength(1);
      expect(client.stats().breaker).toBe('closed');
    });
  });

  describe('credentials', () => {
    function tokens() {
      let issued = 0;
      return {
        get issued() {
          return issued;
        },
        auth: {
          header: async () => {
            issued += 1;
            await sleep(20);
            return { authorization: `Bearer ${issued}` };
          },
        },
      };
    }

    it('are asked for once, and renewed once when a storm of calls is told 401', async () => {
      const source = tokens();
      let valid = 'Bearer 1';
      server.handle((request, response) =>
        answerJson(response, request.headers.authorization === valid ? 200 : 401, { no: 'N1' }),
      );
      const client = connect({ auth: source.auth });
      const storm = () => Promise.all(Array.from({ length: 50 }, () => client.send(read())));
      await storm();
      expect(source.issued).toBe(1);
      valid = 'Bearer 2';
      await storm();
      expect(source.issued).toBe(2);
      expect(client.stats().renewals).toBe(2);
    });

    it('are not renewed for ever: the second 401 is UPSTREAM_UNAUTHORIZED', async () => {
      const source = tokens();
      server.handle((_, response) => answerJson(response, 401, {}));
      await expect(connect({ auth: source.auth }).send(read())).rejects.toEqual(code('UPSTREAM_UNAUTHORIZED'));
      expect(source.issued).toBe(2);
      expect(server.requests).toHaveLength(2);
    });

    it('that are old by their own account are renewed before they are refused', async () => {
      const source = tokens();
      server.handle((_, response) => answerJson(response, 200, { no: 'N1' }));
      const client = connect({ auth: { ...source.auth, renewAfterMs: 60 } });
      await client.send(read());
      await client.send(read());
      expect(source.issued).toBe(1);
      await sleep(80);
      await client.send(read());
      expect(source.issued).toBe(2);
    });

    it('that cannot be had fail the call, and are tried anew by the next', async () => {
      let fails = true;
      const header = async () => {
        if (fails) throw new Error('the key vault says no to client 4711');
        return { authorization: 'Bearer 1' };
      };
      server.handle((_, response) => answerJson(response, 200, { no: 'N1' }));
      const client = connect({ auth: { header } });
      await expect(client.send(read())).rejects.toEqual(code('UPSTREAM_UNAUTHORIZED'));
      fails = false;
      expect((await client.send(read())).body).toEqual({ no: 'N1' });
    });
  });

  describe('the bulkhead', () => {
    it('lets so many through at once, the rest in turn, and refuses beyond its queue', async () => {
      let now = 0;
      let most = 0;
      server.handle((_, response) => {
        now += 1;
        most = Math.max(most, now);
        setTimeout(() => {
          now -= 1;
          answerJson(response, 200, { no: 'N1' });
        }, 20);
      });
      const client = connect({ concurrency: 3, queue: 5 });
      const results = await Promise.allSettled(
        Array.from({ length: 12 }, () => client.send(read({ idempotent: false }))),
      );
      expect(most).toBe(3);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
      expect(results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))).toEqual(
        Array.from({ length: 4 }, () => code('UPSTREAM_UNAVAILABLE')),
      );
    });
  });

  describe('the breaker', () => {
    it('opens on failures, answers at once while open, probes with one call, and closes after health', async () => {
      server.handle((_, response) => answerJson(response, 500, {}));
      const attempts: HttpAttempt[] = [];
      const client = connect({
        attempts: 1,
        breaker: { probeAfterMs: 200 },
        onAttempt: (attempt) => attempts.push(attempt),
      });
      for (let index = 0; index < 5; index += 1) {
        await expect(client.send(read())).rejects.toEqual(code('UPSTREAM_UNAVAILABLE'));
      }
      expect(client.stats().breaker).toBe('open');
      await expect(client.send(read())).rejects.toEqual(code('CIRCUIT_OPEN'));
      expect(server.requests).toHaveLength(5);

      await sleep(220);
      server.handle((_, response) => void setTimeout(() => answerJson(response, 200, { no: 'N1' }), 50));
      const probes = await Promise.allSettled(Array.from({ length: 20 }, () => client.send(read())));
      expect(probes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(server.requests).toHaveLength(6);
      expect(client.stats().breaker).toBe('closed');
      expect((await client.send(read())).body).toEqual({ no: 'N1' });
      expect(attempts.map(({ status, code: of }) => [status, of]).slice(4)).toEqual([
        [500, 'UPSTREAM_UNAVAILABLE'],
        [200, null],
        [200, null],
      ]);
    });

    it('opens within 2 s of hanging, and when nobody listens', async () => {
      server.handle(() => undefined);
      const client = connect();
      const startedAt = performance.now();
      while (client.stats().breaker === 'closed' && performance.now() - startedAt < 5_000) {
        const short = startDeadline(500);
        await Promise.allSettled([client.send(read({ deadline: short })), client.send(read({ deadline: short }))]);
        short.dispose();
      }
      expect(client.stats().breaker).toBe('open');
      const gone = connect({ baseUrl: 'http://127.0.0.1:1' });
      await expect(gone.send(read())).rejects.toEqual(code('UPSTREAM_UNAVAILABLE'));
      await expect(gone.send(read())).rejects.toEqual(expect.objectContaining({ name: 'ClientError' }));
      expect(gone.stats().breaker).toBe('open');
    });
  });

  async function waitFor(condition: () => boolean): Promise<void> {
    for (let tries = 0; !condition() && tries < 200; tries += 1) await sleep(10);
    expect(condition()).toBe(true);
  }
});
