import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { runLegacyCommand } from './legacyCommand.ts';
import { jsonReply } from './request.ts';
import type { ControlServer } from './startControlServer.ts';
import { startControlServer } from './startControlServer.ts';
import type { LegacyServer } from './startLegacyServer.ts';
import { startLegacyServer } from './startLegacyServer.ts';

const clock = createSettableClock('2026-11-20T09:00:00Z');
const problem = (status: number): ReturnType<typeof jsonReply> => jsonReply(status, {});

async function startSystem(name: string): Promise<LegacyServer> {
  return startLegacyServer({
    name,
    clock,
    routes: [{ method: 'GET', path: '/', handle: () => jsonReply(200, {}) }],
    replies: {
      notFound: () => problem(404),
      methodNotAllowed: () => problem(405),
      malformed: (_request, status) => problem(status),
      failed: (_request, status) => problem(status),
      throttled: () => problem(429),
    },
  });
}

let dataDir: string;
let systems: LegacyServer[];
let control: ControlServer;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samklang-control-'));
  systems = [await startSystem('erp'), await startSystem('crm')];
  control = await startControlServer({ systems, clock, dataDir });
});
afterEach(async () => {
  await control.stop();
  for (const system of systems) await system.stop();
  await rm(dataDir, { recursive: true });
});

async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runLegacyCommand(line.split(' ').filter(Boolean), {
    dataDir,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out, err };
}

const knobs = (index: number): unknown => systems[index]?.knobs.current();

describe('the legacy command', () => {
  it('turns one system off and on', async () => {
    expect(await run('erp off')).toEqual({ code: 0, out: 'erp       off\n', err: '' });
    expect([knobs(0), knobs(1)]).toMatchObject([{ off: true }, { off: false }]);
    expect((await run('erp on')).out).toBe('erp       on\n');
    expect(knobs(0)).toMatchObject({ off: false });
  });

  it('sets every knob of all systems and resets them', async () => {
    for (const line of [
      'latency p50:20,p99:400',
      'errors 0.3 503',
      'throttle 5x',
      'hang 5',
      'truncate 1',
      'garbage 0.5',
    ]) {
      expect(await run(`all ${line}`)).toMatchObject({ code: 0, err: '' });
    }
    const expected = {
      off: false,
      latency: { p50: 20, p99: 400 },
      errors: { rate: 0.3, status: 503 },
      throttle: { count: 5 },
      hang: { count: 5 },
      truncate: { rate: 1 },
      garbage: { rate: 0.5 },
    };
    expect([knobs(0), knobs(1)]).toEqual([expected, expected]);
    await run('crm latency 200');
    await run('crm errors none');
    expect(knobs(1)).toMatchObject({ latency: { fixed: 200 }, errors: null });
    await run('all reset');
    expect(knobs(0)).toEqual({
      off: false,
      latency: null,
      errors: null,
      throttle: null,
      hang: null,
      truncate: null,
      garbage: null,
    });
  });

  it('moves the one business clock', async () => {
    expect(await run('all clock 2026-12-01T00:00:00+01:00')).toMatchObject({ code: 0, err: '' });
    expect(clock.now().toISOString()).toMatch(/^2026-11-30T23:00:0/);
    expect(await run('erp clock 2026-12-01T00:00:00Z')).toMatchObject({ code: 2 });
  });

  it('shows what runs', async () => {
    await fetch(systems[0]?.url ?? '');
    const { out } = await run('all status');
    expect(out).toContain(`erp       ${systems[0]?.url ?? ''}  on  1 requests`);
  });

  it.each([
    ['pos off', 1, 'There is no system "pos". Running: erp, crm.'],
    ['erp dance', 2, 'There is no action "dance".'],
    ['erp latency', 2, '`latency` needs a value.'],
    ['erp latency fast', 2, 'Not a latency: "fast"'],
    ['erp latency p50:9,p99:3', 2, 'p99 must not be below p50'],
    ['erp errors 0.5 200', 2, 'Too small'],
    ['erp errors often', 2, 'Not a burst: "often"'],
    ['all clock tomorrow', 2, '`clock` needs an instant'],
  ])('answers `%s` with %i and says why', async (line, code, message) => {
    const result = await run(line);
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
    expect(result.out).toBe('');
  });

  it('helps, and says when nothing is running', async () => {
    expect((await run('--help')).out).toContain('npm run legacy -- <system> <action> [value]');
    await control.stop();
    expect((await run('erp off')).err).toContain('No embedded systems are running');
    await writeFile(join(dataDir, 'control.json'), JSON.stringify({ url: control.url, token: 'x'.repeat(64), pid: 1 }));
    expect(await run('erp off')).toMatchObject({ code: 1, err: expect.stringContaining('npm start') });
  });
});

describe('the control port', () => {
  it('lets in only who can read its file', async () => {
    const file = join(dataDir, 'control.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { token } = JSON.parse(await readFile(file, 'utf8')) as { token: string };
    const status = async (authorization: string): Promise<number> =>
      (await fetch(`${control.url}/status`, { headers: { authorization } })).status;
    expect([await status(`Bearer ${token}`), await status('Bearer x'), await status('')]).toEqual([200, 401, 401]);
  });

  it('shows a journal and refuses a knob that there is not', async () => {
    await fetch(`${systems[0]?.url ?? ''}/?a=b`);
    const headers = { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' };
    const journal: unknown = await (await fetch(`${control.url}/systems/erp/journal`, { headers })).json();
    expect(journal).toMatchObject({ entries: [{ path: '/', query: 'a=b', status: 200 }], writes: [] });
    const refused = await fetch(`${control.url}/systems/erp/knobs`, { method: 'POST', headers, body: '{"melt":true}' });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('melt')]);
  });
});
