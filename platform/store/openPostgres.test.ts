import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseEnv } from '../env/index.ts';
import { createLogger } from '../log/index.ts';
import { openPostgres } from './openPostgres.ts';

const { TEST_DATABASE_URL: databaseUrl } = parseEnv(z.object({ TEST_DATABASE_URL: z.string().optional() }));

function record() {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, logger: createLogger({ name: 'store', level: 'info', destination }) };
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that speaks no PostgreSQL: it says something, or hangs up. */
async function listen(reply: Buffer | null): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (reply === null) return void socket.destroy();
    socket.once('data', () => socket.end(reply));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `postgres://somebody:secret@127.0.0.1:${(server.address() as AddressInfo).port}/shop`;
}

/** PostgreSQL's ErrorResponse, as its protocol 3.0 writes it. */
function errorResponse(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mno\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

describe('a database that does not answer at the start', () => {
  it.each([
    ['hangs up', null],
    ['is starting up', errorResponse('57P03')],
    ['has no connection left', errorResponse('53300')],
  ])('is asked again while it %s, which is told, and given up in the end', async (_name, reply) => {
    const { lines, logger } = record();
    await expect(openPostgres(await listen(reply), logger, 1_200)).rejects.toThrow('DATABASE_URL cannot be reached');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.join('')).not.toContain('secret');
  });

  it('is not asked again once it has refused us', async () => {
    const { lines, logger } = record();
    const wrongPassword = await listen(errorResponse('28P01'));
    await expect(openPostgres(wrongPassword, logger, 60_000)).rejects.toThrow('DATABASE_URL cannot be reached');
    expect(lines).toEqual([]);
  });

  (databaseUrl === undefined ? it.skip : it)('is not asked again for a database that it has not', async () => {
    const { lines, logger } = record();
    const url = new URL(databaseUrl ?? '');
    url.pathname = '/no_such_database';
    await expect(openPostgres(url.href, logger, 60_000)).rejects.toThrow('DATABASE_URL cannot be reached');
    expect(lines).toEqual([]);
  });
});
