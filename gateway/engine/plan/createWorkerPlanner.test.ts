import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createLogger } from '../../../platform/log/index.ts';
import { composeSdl } from '../../testkit/startTestGateway.ts';
import { createWorkerPlanner } from './createWorkerPlanner.ts';
import type { Planner } from './planner.ts';

const logger = createLogger({ name: 'test', level: 'silent' });

/** Objects that three subgraphs can give in every way: what a fetch may be made of doubles with each level. */
const fields = 'n1: N @shareable n2: N @shareable n3: N @shareable x: Int @shareable y: Int @shareable';
const supergraph = parse(
  composeSdl(
    Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [
        name,
        `type Query { n: N @shareable } type N @key(fields: "id") { id: ID! ${fields} own${name}: Int }`,
      ]),
    ),
  ),
);

function slowOperation(depth: number): string {
  const nest = (left: number): string =>
    left === 0
      ? '{ owna ownb ownc ownd x }'
      : `{ owna ownb ownc ownd n1 ${nest(left - 1)} n2 ${nest(left - 1)} n3 ${nest(left - 1)} }`;
  return `{ n ${nest(depth)} }`;
}

describe('the planner in a thread', () => {
  let planner: Planner;
  beforeAll(async () => {
    planner = await createWorkerPlanner({ supergraph, timeoutMs: 1_500, logger });
  }, 60_000);
  afterAll(() => planner.stop());

  it('plans as the one in this thread does, and knows the schema that clients see', async () => {
    const { node } = await planner.plan(parse('{ n { x owna } }'), null);
    expect(node).toMatchObject({ kind: 'Fetch', serviceName: 'a' });
    expect(Object.keys(planner.schema.getQueryType()?.getFields() ?? {})).toEqual(['n']);
  });

  it('gives up what plans too slowly, while others are planned and this thread goes on', async () => {
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last - 5);
      last = performance.now();
    }, 5);
    try {
      const document = parse(slowOperation(5));
      last = performance.now();
      longest = 0;
      const slow = planner.plan(document, null).then(
        () => 'planned',
        (error: unknown) => error,
      );
      const quick = await planner.plan(parse('{ n { y ownb } }'), null);
      expect(quick.node).toBeDefined();
      expect(await slow).toMatchObject({ code: 'QUERY_PLAN_TIMEOUT' });
      // Planning it here would have held up everything for longer than the deadline.
      expect(longest).toBeLessThan(1_500);
      expect((await planner.plan(parse('{ n { y ownc } }'), null)).node).toBeDefined();
    } finally {
      clearInterval(watch);
    }
  }, 60_000);

  it('does not begin on a supergraph that is not valid', async () => {
    const broken = parse('type Query { a: Int }');
    await expect(createWorkerPlanner({ supergraph: broken, timeoutMs: 1_000, logger })).rejects.toThrow('refused');
  });
});
