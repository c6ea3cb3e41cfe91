import { describe, expect, it } from '@jest/globals';
import { isTorn, type ReadPart } from './isTorn.ts';

const part = (asOf: string, ...writtenAt: readonly string[]): ReadPart => ({
  asOf: `2026-11-20T${asOf}Z`,
  writtenAt: writtenAt.map((time) => `2026-11-20T${time}Z`),
});

describe('parts of an article', () => {
  it('are torn when one was read before a row of a later one was written', () => {
    expect(isTorn([part('09:00:00.000', '08:00:00'), part('09:00:30.000', '09:00:10')])).toBe(true);
    expect(isTorn([part('09:00:30.000', '09:00:10'), part('09:00:00.000', '08:00:00')])).toBe(true);
  });

  it('are whole when nothing was written since the first was read', () => {
    expect(isTorn([part('09:00:00.000', '08:00:00'), part('09:00:30.000', '08:30:00')])).toBe(false);
    expect(isTorn([part('09:00:00.000', '08:00:00'), part('09:00:30.000')])).toBe(false);
  });

  it('are whole when they were read together, however lately one was written', () => {
    expect(isTorn([part('09:00:00.000', '08:00:00'), part('09:00:00.004', '08:59:59')])).toBe(false);
  });

  it('count as torn while the clocks might be to blame', () => {
    expect(isTorn([part('09:00:00.000', '08:00:00'), part('09:00:30.000', '08:59:56')])).toBe(true);
    expect(isTorn([part('09:00:00.000', '08:00:00'), part('09:00:30.000', '08:59:54')])).toBe(false);
  });
});
