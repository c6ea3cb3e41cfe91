import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../../platform/env/index.ts';
import { loadPolicies } from './loadPolicies.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samklang-policies-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const policy = (validFrom: string, more: Record<string, unknown> = {}) => ({
  id: `from ${validFrom}`,
  validFrom,
  windowDays: 30,
  includesMemberPrices: false,
  progressive: 'EACH_STEP',
  perishables: { rule: 'SAME' },
  newArticles: 'UNKNOWN',
  source: 'a law',
  ...more,
});
const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const problemsOf = async (path: string): Promise<string> =>
  loadPolicies(path).then(
    () => 'none',
    (error: unknown) => (error instanceof ConfigurationError ? error.message : String(error)),
  );

describe('the countries’ rules for prior prices', () => {
  it('as delivered say what each law says, from its day on', async () => {
    const policyOn = await loadPolicies(new URL('policies', import.meta.url).pathname);
    const today = (country: string) => policyOn(country, '2026-11-20');
    expect(today('NO')).toMatchObject({ includesMemberPrices: true, progressive: 'UNINTERRUPTED' });
    expect(today('DK')).toMatchObject({
      includesMemberPrices: false,
      perishables: { rule: 'SHORTER', windowDays: 14 },
    });
    expect(today('SE')).toMatchObject({ perishables: { rule: 'EXEMPT' } });
    expect(today('DE')).toEqual(today('EU'));
    expect(policyOn('NO', '2023-09-30')).toBeNull();
    expect(policyOn('NO', '2023-10-01')).not.toBeNull();
    for (const country of ['DK', 'SE', 'NO', 'EU']) {
      expect(today(country)).toMatchObject({ windowDays: 30, newArticles: 'UNKNOWN' });
      expect(today(country)?.source).toMatch(/§|art\./);
    }
  });

  it('change with the day, in whatever order they stand', async () => {
    await write('eu.json', {
      country: 'EU',
      policies: [policy('2022-01-01'), policy('2027-01-01', { windowDays: 60 }), policy('2024-01-01')],
    });
    const policyOn = await loadPolicies(folder);
    const days = ['2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01', '2027-01-01'];
    expect(days.map((day) => policyOn('FI', day)?.validFrom ?? null)).toEqual([
      null,
      '2022-01-01',
      '2022-01-01',
      '2024-01-01',
      '2027-01-01',
    ]);
  });

  it.each<[string, unknown]>([
    ['is no JSON', '{'],
    ['has a window of nothing', { country: 'FI', policies: [policy('2022-01-01', { windowDays: 0 })] }],
    ['has a key that nobody knows', { country: 'FI', policies: [policy('2022-01-01', { windowdays: 30 })] }],
    ['has a day that is none', { country: 'FI', policies: [policy('2022-02-30')] }],
    ['has two rules for one day', { country: 'FI', policies: [policy('2022-01-01'), policy('2022-01-01')] }],
    ['has no source', { country: 'FI', policies: [policy('2022-01-01', { source: '' })] }],
    ['is for a country that another is for', { country: 'EU', policies: [policy('2022-01-01')] }],
  ])('are refused at start when a file %s', async (_title, content) => {
    await write('eu.json', { country: 'EU', policies: [policy('2022-01-01')] });
    await write('fi.json', content);
    expect(await problemsOf(folder)).toContain('fi.json');
    await rm(join(folder, 'fi.json'));
    expect(await problemsOf(folder)).toBe('none');
  });

  it('need one for countries without their own', async () => {
    await write('eu.json', { country: 'FI', policies: [policy('2022-01-01')] });
    expect(await problemsOf(folder)).toContain('no file is for EU');
    expect(await problemsOf(join(folder, 'nowhere'))).toContain('cannot be read');
  });
});
