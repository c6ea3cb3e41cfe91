import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anchor } from '../../legacy/retailer/anchor.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { legacyNames, startLegacySystems, type LegacyName, type LegacySystems } from '../startLegacySystems.ts';
import { doctorSystems, type SystemsReport } from './doctorSystems.ts';
import { findingCodes } from './findingCodes.ts';

let systems: LegacySystems;
let issuer: Server;
let keys: unknown = { keys: [{ kty: 'OKP' }] };
/** Codes that some case has found. */
const seen = new Set<string>();

beforeAll(async () => {
  systems = await startLegacySystems({ names: legacyNames, clock: createSettableClock(anchor) });
  issuer = createServer((_request, response) => response.end(JSON.stringify(keys)));
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  for (const name of legacyNames) systems.servers[name]?.knobs.reset();
});
afterAll(async () => {
  await systems.stop();
  issuer.close();
});

type Env = Readonly<Record<string, string | undefined>>;

/** A house of which one says all that it is asked, and one store's tills. */
function wellSet(): Env {
  const [store = ''] = (systems.settings['POS_STORES'] ?? '').split(',');
  return {
    ...systems.settings,
    POS_STORES: store,
    MARKETS_FILE: new URL('../../config/markets.json', import.meta.url).pathname,
    AUTH_ISSUER: 'https://issuer.example',
    AUTH_JWKS_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`,
    IDENTITY_KEY: '5'.repeat(64),
    INTROSPECTION: 'false',
    GRAPHIQL: 'false',
  };
}

async function run(changes: Env = {}, timeoutMs = 20_000) {
  let text = '';
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  const code = await doctorSystems({
    env: { ...wellSet(), ...changes },
    timeoutMs,
    json: true,
    out,
    err: process.stderr,
  });
  const report = JSON.parse(text) as SystemsReport;
  for (const finding of report.findings) seen.add(finding.code);
  return { code, report };
}

/** What is found at one place. */
function foundAt({ findings }: SystemsReport, place: string): string[] {
  return findings.flatMap(({ at, code, severity }) => (at === place && severity !== 'INFO' ? [code] : []));
}

describe('samklang doctor', () => {
  it('finds no fault with systems that are as they should be, and tells as whom it came and what it may ask', async () => {
    const { report } = await run();
    expect(report.systems.map(({ name }) => name)).toEqual(legacyNames);
    for (const { name, faults, medianMs, clockAheadMs, embedded, fields } of report.systems) {
      expect([name, faults, foundAt(report, name)]).toEqual([name, [], []]);
      expect([embedded, clockAheadMs]).toEqual([false, 0]);
      expect(medianMs).toBeGreaterThanOrEqual(0);
      expect(fields.supported.length).toBeGreaterThan(5);
    }
    const [erp, crm, commerce, loyalty, pos] = report.systems;
    expect(erp?.signedInAs).toBe(`application ${systems.settings['ERP_CLIENT_ID'] ?? ''}, company Nordhavn A/S`);
    expect(erp?.version).toBe('25.0');
    expect(crm?.signedInAs).toMatch(/^application .* user .* of organization /);
    expect(crm?.limits[0]).toMatchObject({ most: 6_000, left: expect.any(Number) });
    expect(commerce?.signedInAs).toBe(`administrator ${systems.settings['COMMERCE_ADMIN_USER'] ?? ''}`);
    expect(loyalty?.limits[0]).toMatchObject({ of: 'requests in a minute', most: 2_000, left: expect.any(Number) });
    expect(pos?.limits[0]).toMatchObject({ most: 1_200, left: expect.any(Number) });
    expect(erp?.fields.supported).toContain('Product.price');
    const told = JSON.stringify(report);
    for (const [setting, value] of Object.entries(systems.settings)) {
      if (/SECRET|PASSWORD|TOKEN$/.test(setting)) expect(told).not.toContain(value);
    }
  });

  it.each<
    [code: string, name: LegacyName, knob: Parameters<NonNullable<LegacySystems['servers']['crm']>['knobs']['set']>[0]]
  >([
    ['SYSTEM_UNREACHABLE', 'crm', { off: true }],
    ['SYSTEM_TIMED_OUT', 'erp', { hang: { rate: 1 } }],
    ['SYSTEM_TIMED_OUT', 'commerce', { latency: { fixed: 5_000 } }],
    ['SYSTEM_FAILING', 'pos', { errors: { rate: 1, status: 503 } }],
    ['SYSTEM_THROTTLED', 'erp', { throttle: { rate: 1 } }],
    ['SYSTEM_THROTTLED', 'loyalty', { throttle: { rate: 1 } }],
    ['SYSTEM_SIGN_IN_REFUSED', 'crm', { errors: { rate: 1, status: 401 } }],
    ['SYSTEM_NOT_PERMITTED', 'erp', { errors: { rate: 1, status: 403 } }],
    ['SYSTEM_NOT_PERMITTED', 'crm', { errors: { rate: 1, status: 403 } }],
    ['SYSTEM_NOT_PERMITTED', 'commerce', { errors: { rate: 1, status: 403 } }],
    ['SYSTEM_NOT_PERMITTED', 'loyalty', { errors: { rate: 1, status: 403 } }],
    ['SYSTEM_NOT_PERMITTED', 'pos', { errors: { rate: 1, status: 403 } }],
    ['SYSTEM_NOT_FOUND', 'loyalty', { errors: { rate: 1, status: 404 } }],
    ['SYSTEM_REFUSED', 'crm', { errors: { rate: 1, status: 400 } }],
    ['SYSTEM_MALFORMED', 'erp', { garbage: { rate: 1 } }],
    ['SYSTEM_MALFORMED', 'commerce', { truncate: { rate: 1 } }],
  ])('finds %s where %s does %j, and no fault with the others', async (code, name, knob) => {
    systems.servers[name]?.knobs.set(knob);
    const { code: exit, report } = await run({}, 1_500);
    expect(exit).toBe(1);
    expect([...new Set(foundAt(report, name))]).toEqual([code]);
    for (const other of legacyNames) if (other !== name) expect([other, foundAt(report, other)]).toEqual([other, []]);
  });

  it.each<[code: string, name: LegacyName, changes: () => Env]>([
    ['SYSTEM_UNREACHABLE', 'loyalty', () => ({ LOYALTY_URL: 'http://127.0.0.1:9' })],
    ['SYSTEM_UNREACHABLE', 'commerce', () => ({ COMMERCE_URL: 'http://no-such-host.invalid' })],
    ['SYSTEM_TLS_REFUSED', 'erp', () => ({ ERP_URL: systems.settings['ERP_URL']?.replace('http:', 'https:') })],
    ['SYSTEM_SIGN_IN_REFUSED', 'erp', () => ({ ERP_CLIENT_SECRET: 'wrong' })],
    ['SYSTEM_SIGN_IN_REFUSED', 'crm', () => ({ CRM_CLIENT_SECRET: 'wrong' })],
    ['SYSTEM_SIGN_IN_REFUSED', 'commerce', () => ({ COMMERCE_ADMIN_PASSWORD: 'wrong' })],
    ['SYSTEM_SIGN_IN_REFUSED', 'loyalty', () => ({ LOYALTY_APP_TOKEN: 'wrong' })],
    ['SYSTEM_SIGN_IN_REFUSED', 'pos', () => ({ POS_STORES: 'S-DK01:DK:wrong' })],
    ['SYSTEM_NOT_FOUND', 'erp', () => ({ ERP_COMPANY_ID: '00000000-0000-4000-8000-000000000009' })],
    ['SYSTEM_NOT_FOUND', 'crm', () => ({ CRM_URL: systems.settings['CRM_URL']?.replace('/v9.2', '/v9.9') })],
    ['SETTING_WRONG', 'crm', () => ({ CRM_CLIENT_SECRET: undefined })],
    ['SETTING_WRONG', 'pos', () => ({ POS_STORES: 'S-DK01' })],
  ])('finds %s in the settings of %s', async (code, name, changes) => {
    const { code: exit, report } = await run(changes(), 4_000);
    expect(exit).toBe(1);
    expect(new Set(foundAt(report, name))).toContain(code);
    expect(foundAt(report, name).filter((each) => each !== code && each !== 'SYSTEM_PLAIN_HTTP')).toEqual([]);
  });

  it('says that small reads take long', async () => {
    systems.servers.pos?.knobs.set({ latency: { fixed: 1_050 } });
    expect(foundAt((await run()).report, 'pos')).toEqual(['SYSTEM_SLOW']);
  });

  it('tells what a system cannot do, where one runs elsewhere, and where one is not named', async () => {
    const { report } = await run({
      COMMERCE_EXTENSION: 'none',
      CRM_URL: undefined,
      SUBGRAPH_URL_CRM: 'http://crm.internal',
      LOYALTY_URL: undefined,
    });
    const told = (code: string): string => report.findings.find((each) => each.code === code)?.what ?? '';
    expect(told('FIELDS_NOT_SUPPORTED')).toContain('Customer.wishlist');
    expect(report.findings.find(({ code }) => code === 'SYSTEM_ELSEWHERE')?.at).toBe('crm');
    expect(told('SYSTEM_NOT_NAMED')).toContain('LOYALTY_URL');
    expect(foundAt(report, 'SUBGRAPH_SECRET')).toEqual(['SUBGRAPH_SECRET_NOT_SET']);
    expect(report.systems.map(({ name }) => name)).toEqual(['erp', 'commerce', 'pos']);
  });

  it('says of embedded systems that they are', async () => {
    const { code, report } = await run({
      ...Object.fromEntries(
        Object.keys(systems.settings).flatMap((name) => (name.startsWith('CRM_') ? [[name, '']] : [])),
      ),
      EMBEDDED: 'crm',
    });
    expect(code).toBe(1);
    expect(foundAt(report, 'crm')).toEqual(['SYSTEM_EMBEDDED']);
    expect(report.systems.find(({ name }) => name === 'crm')).toMatchObject({ embedded: true, faults: [] });
  });

  it('looks at the house: what is not set', async () => {
    const unset = ['IDENTITY_KEY', 'INTROSPECTION', 'GRAPHIQL', 'MARKETS_FILE', 'AUTH_ISSUER', 'AUTH_JWKS_URL'];
    const { report } = await run({ ...Object.fromEntries(unset.map((name) => [name, undefined])), COST_MODE: 'log' });
    const places = ['DATABASE_URL', 'PRICING_PROMISE_KEYS_FILE', 'COST_MODE', ...unset];
    expect(places.flatMap((place) => foundAt(report, place)).sort()).toEqual([
      'COST_NOT_ENFORCED',
      'GRAPHIQL_ON',
      'IDENTITY_KEY_NOT_SET',
      'INTROSPECTION_ON',
      'ISSUER_NOT_SET',
      'MARKETS_OF_DEMO',
      'PROMISE_KEYS_NOT_SET',
      'STORE_EMBEDDED',
    ]);
    const infos = report.findings.flatMap(({ code, severity }) => (severity === 'INFO' ? [code] : []));
    expect(infos).toEqual(['CACHE_NOT_SHARED', 'DOCUMENTS_OPEN', 'WEBHOOK_NOT_SET']);
  });

  it('looks at the house: what does not answer, or is wrong', async () => {
    keys = { nothing: true };
    const { report } = await run({
      DATABASE_URL: 'postgres://samklang:hunter2@127.0.0.1:9/none',
      REDIS_URL: 'redis://127.0.0.1:9',
      PRICING_PROMISE_KEYS: 'no keys',
    });
    keys = { keys: [{ kty: 'OKP' }] };
    expect(foundAt(report, 'DATABASE_URL')).toEqual(['STORE_UNREACHABLE']);
    expect(foundAt(report, 'REDIS_URL')).toEqual(['CACHE_UNREACHABLE']);
    expect(foundAt(report, 'AUTH_JWKS_URL')).toEqual(['ISSUER_UNREACHABLE']);
    expect(foundAt(report, 'house')).toEqual(['SETTING_WRONG']);
    expect(JSON.stringify(report)).not.toContain('hunter2');
    const { report: refused } = await run({ AUTH_JWKS_URL: 'http://127.0.0.1:9/keys' });
    expect(foundAt(refused, 'AUTH_JWKS_URL')).toEqual(['ISSUER_UNREACHABLE']);
  });

  it('has a case here for every code of a system and of the house, but for those that units test', () => {
    const byUnits = [
      'SYSTEM_CLOCK',
      'SYSTEM_LIMIT_NEAR',
      'SYSTEM_PLAIN_HTTP',
      'PRICE_HISTORY_EMPTY',
      'PRICE_HISTORY_YOUNG',
    ];
    const ofData = /^(PERSON|GTIN|ARTICLE|WALK_IN|PRIOR_PRICE)_/;
    const expected = Object.keys(findingCodes).filter((code) => !ofData.test(code) && !byUnits.includes(code));
    expect([...seen].filter((code) => !byUnits.includes(code)).sort()).toEqual(expected.sort());
  });
});
