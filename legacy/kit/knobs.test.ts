import { describe, expect, it } from '@jest/globals';
import { createKnobs } from './knobs.ts';
import { seededRandom } from './random.ts';

describe('knobs', () => {
  it('draw latencies with the quantiles that were asked for', () => {
    const knobs = createKnobs(seededRandom(7));
    knobs.set({ latency: { p50: 20, p99: 400 } });
    const drawn = Array.from({ length: 20_000 }, () => knobs.drawLatency()).sort((left, right) => left - right);
    expect(drawn[10_000]).toBeGreaterThan(18);
    expect(drawn[10_000]).toBeLessThan(22);
    expect(drawn[19_800]).toBeGreaterThan(340);
    expect(drawn[19_800]).toBeLessThan(460);
  });

  it('hit the share of requests that was asked for, the same ones every time', () => {
    const hits = (): number[] => {
      const knobs = createKnobs(seededRandom('erp'));
      knobs.set({ errors: { rate: 0.3, status: 500 } });
      return Array.from({ length: 1_000 }, (_, index) => (knobs.drawFault() === null ? -1 : index));
    };
    expect(hits()).toEqual(hits());
    expect(hits().filter((hit) => hit >= 0).length / 1_000).toBeCloseTo(0.3, 1);
  });
});
