import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createInlinePlanner } from './createInlinePlanner.ts';
import type { Planner } from './planner.ts';

const schema = new URL('../../../schema/', import.meta.url);
const operations = new URL('operations/', schema);
const files = (await readdir(operations)).filter((file) => file.endsWith('.graphql'));

describe('a planner that can defer', () => {
  let can: Planner;
  let cannot: Planner;
  beforeAll(async () => {
    const supergraph = parse(await readFile(new URL('supergraph.graphql', schema), 'utf8'));
    can = createInlinePlanner(supergraph);
    cannot = createInlinePlanner(supergraph, false);
  }, 60_000);

  it('tells clients so', () => {
    expect(can.schema.getDirective('defer')?.args.map(({ name }) => name)).toEqual(['label', 'if']);
    expect(cannot.schema.getDirective('defer')).toBeUndefined();
  });

  it.each(files)('plans %s, which defers nothing, as one that cannot', async (file) => {
    const document = parse(await readFile(new URL(file, operations), 'utf8'));
    const plans = await Promise.all([can, cannot].map((planner) => planner.plan(document, null)));
    expect(JSON.stringify(plans[0])).toBe(JSON.stringify(plans[1]));
    expect(JSON.stringify(plans[0])).not.toContain('"Defer"');
  });
});
