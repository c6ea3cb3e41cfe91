import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../../gateway/testkit/startTestGateway.ts';
import { delayOf } from './hostileRow.ts';

/** What nobody may be held up for longer. Planned here and not in a thread, each of these would hold the loop for seconds. */
const MOST_DELAY_MS = 50;

/** Objects that four subgraphs can give in every way: what a plan may be made of doubles with each level. */
const fields = 'n1: N @shareable n2: N @shareable n3: N @shareable x: Int @shareable';
const subgraphs = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name) => [
    name,
    {
      sdl: `type Query { n: N @shareable } type N @key(fields: "id") { id: ID! ${fields} own${name}: Int }`,
      resolvers: { Query: { n: () => ({ id: '1' }) }, N: { x: () => 1 } },
    },
  ]),
);

const own = 'owna ownb ownc ownd x';

/** Each fragment spreads the next one twice: a short text of many selections. */
function doublingFragments(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) =>
    level === levels - 1
      ? `fragment F${level} on N { ${own} }`
      : `fragment F${level} on N { ${own} n1 { ...F${level + 1} } n2 { ...F${level + 1} } }`,
  );
  return `{ n { ...F0 } } ${fragments.join(' ')}`;
}

/** Within every limit, and still slow to plan: few selections, each of which can be had in many ways. */
function slowPlan(levels: number): string {
  const nest = (left: number): string => {
    if (left === 0) return `{ ${own} }`;
    const below = nest(left - 1);
    return `{ ${own} n1 ${below} n2 ${below} n3 ${below} }`;
  };
  return `{ n ${nest(levels)} }`;
}

describe('the event loop', () => {
  let test: TestGateway;
  let bearable = 0;
  beforeAll(async () => {
    test = await startTestGateway(subgraphs, {
      env: {
        PLANNER: 'thread',
        // A fast machine plans it in little more than a second.
        PLAN_TIMEOUT_MS: '500',
        REQUEST_TIMEOUT_MS: '60000',
        COST_MODE: 'off',
        // Of 364 objects with five fields each.
        LIMIT_EXPANDED_SELECTIONS: '3000',
      },
    });
    const honest = (): Promise<number> => delayOf(() => test.ask('{ n { x } }'));
    await honest();
    // A machine that lets its processes wait holds up every loop: what is measured then is held to what a small request sees there.
    bearable = Math.max(MOST_DELAY_MS, 3 * Math.max(await honest(), await honest(), await honest(), await honest()));
  }, 120_000);
  afterAll(() => test.stop());

  it.each([
    ['fragments that double', doublingFragments(13), 'MAX_EXPANDED_SELECTIONS'],
    ['a legal operation that cannot be planned in time', slowPlan(5), 'QUERY_PLAN_TIMEOUT'],
  ])(
    'is not held up by %s',
    async (_what, query, code) => {
      let delay = Infinity;
      // What the operation itself costs it costs each time; a garbage collection, or code that runs for the first time, it does not.
      for (let attempt = 0; attempt < 4 && delay >= bearable; attempt += 1) {
        delay = await delayOf(async () => {
          // A text of its own each time, or the second would be refused from memory.
          const { body } = await test.ask(`${query} #${attempt}`);
          expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
        });
      }
      expect(delay).toBeLessThan(bearable);
    },
    240_000,
  );
});
