import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { loadMarkets } from '../../platform/context/index.ts';
import type { Examination } from '../../subgraphs/kit/index.ts';
import { findingCodes } from './findingCodes.ts';
import { historyFindings } from './houseFindings.ts';
import { systemFindings } from './systemFindings.ts';

const well: Examination = {
  ...{ system: 'a', host: 'a.example', isPlain: false, signedInAs: null, version: null },
  ...{ limits: [{ of: 'requests in a minute', most: 100, left: 10 }], medianMs: 1_000, worstMs: 9_000 },
  ...{ clockAheadMs: -30_000, faults: [], capabilities: [] },
};
const codes = (change: Partial<Examination>): readonly string[] =>
  systemFindings('erp', { ...well, ...change }, false).map(({ code, what }) => `${code}: ${what}`);

describe('what is found of an examination', () => {
  it('is nothing at the edge, and something beyond it', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ clockAheadMs: 31_000 })).toEqual(['SYSTEM_CLOCK: its clock is 31 s ahead']);
    expect(codes({ clockAheadMs: -90_000 })).toEqual(['SYSTEM_CLOCK: its clock is 90 s behind']);
    expect(codes({ medianMs: 1_001 })).toEqual(['SYSTEM_SLOW: median 1001 ms, worst 9000 ms']);
    const limits = [{ of: 'requests in a minute', most: 100, left: 9 }];
    expect(codes({ limits })).toEqual(['SYSTEM_LIMIT_NEAR: 9 left of 100 requests in a minute']);
    expect(codes({ isPlain: true })).toEqual(['SYSTEM_PLAIN_HTTP: http://a.example']);
  });
});

describe('the age of the history of prices', () => {
  it('is found where it is short, by market', async () => {
    const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
    const begins = new Map([
      ['DK', '2026-10-01T00:00:00Z'],
      ['SE', '2026-10-03T00:00:00Z'],
    ]);
    const found = historyFindings(begins, markets, new Date('2026-10-31T00:00:00Z'));
    expect(found.map(({ code, at }) => `${at} ${code}`)).toEqual(['SE PRICE_HISTORY_YOUNG', 'NO PRICE_HISTORY_EMPTY']);
  });
});

describe('docs/doctor.md', () => {
  it('lists every code as it is, in order', async () => {
    const text = await readFile(new URL('../../docs/doctor.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| `(\w+)` *\| *(\w+) *\| *(.+?) *\| *(.+?) *\|$/gm)];
    expect(rows.map(([, code, severity, meaning, advice]) => ({ code, severity, meaning, advice }))).toEqual(
      Object.entries(findingCodes).map(([code, entry]) => ({ code, ...entry })),
    );
  });
});
