import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createProcessMetrics } from '../../platform/metrics/index.ts';
import { watchPriceDivergences } from '../../cli/watchPriceDivergences.ts';
import { createGatewayMetrics } from '../../gateway/gatewayMetrics.ts';

interface Told {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
  readonly help: string;
}

async function documented(): Promise<Told[]> {
  const text = await readFile(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
  return [...text.matchAll(/^\| `(samklang_\w+)` *\| *(\w+) *\| *(.*?) *\| *(.+?) *\|$/gm)].map(
    ([, name = '', type = '', labels = '', help = '']) => ({
      name,
      type,
      labels: [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label),
      help,
    }),
  );
}

/** What prom-client keeps of a metric beside what it tells. */
const kept = z.object({ labelNames: z.array(z.string()) });

describe('docs/metrics.md', () => {
  it('tells every metric as it is, and no other', async () => {
    const metrics = createProcessMetrics({ ofNode: false });
    createGatewayMetrics(metrics.registry);
    watchPriceDivergences(metrics.registry)();
    metrics.stop();
    const registered = metrics.registry.getMetricsAsArray().map((metric): Told => {
      const { labelNames } = kept.parse(metrics.registry.getSingleMetric(metric.name));
      return { name: metric.name, type: String(metric.type), labels: labelNames, help: metric.help };
    });
    const byName = (one: Told, other: Told): number => one.name.localeCompare(other.name);
    expect((await documented()).sort(byName)).toEqual(registered.sort(byName));
  });
});
