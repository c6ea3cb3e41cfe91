import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../../gateway/testkit/startTestGateway.ts';

/** Objects that four subgraphs can give in every way: what a fetch may be made of doubles with each level. */
const fields = 'n1: N @shareable n2: N @shareable x: Int @shareable y: Int @shareable';
const resolvers = { Query: { n: () => ({ id: '1' }) }, N: { x: () => 1, y: () => 2, n1: () => ({ id: '1' }) } };
const subgraphs = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name) => [
    name,
    {
      sdl: `type Query { n: N @shareable } type N @key(fields: "id") { id: ID! ${fields} own${name}: Int }`,
      resolvers,
    },
  ]),
);

/** Each fragment spreads the next one twice. */
function doubling(levels: number): string {
  const own = 'owna ownb ownc ownd';
  const fragments = Array.from({ length: levels }, (_, level) =>
    level === levels - 1
      ? `fragment F${level} on N { ${own} x }`
      : `fragment F${level} on N { ${own} n1 { ...F${level + 1} } n2 { ...F${level + 1} } }`,
  );
  return `{ n { ...F0 } } ${fragments.join(' ')}`;
}

describe('an operation that is legal and cannot be planned', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway(subgraphs, {
      env: {
        PLANNER: 'thread',
        PLAN_TIMEOUT_MS: '2000',
        LIMIT_EXPANDED_SELECTIONS: '100000',
        COST_MODE: 'off',
        REQUEST_TIMEOUT_MS: '60000',
      },
    });
  }, 120_000);
  afterAll(() => test.stop());

  it('is refused by 503 in time, while others are planned and answered', async () => {
    expect((await test.ask('{ n { x } }')).body).toEqual({ data: { n: { x: 1 } } });
    const done: string[] = [];
    const hostile = test.ask(doubling(13)).then((answer) => {
      done.push('hostile');
      return answer;
    });
    for (const query of ['{ n { x } }', '{ n { y } }', '{ n { x y } }', '{ n { n1 { y } } }']) {
      const { status, body } = await test.ask(query);
      expect({ query, status, errors: body.errors }).toEqual({ query, status: 200, errors: undefined });
      done.push(query);
    }
    const { status, body, headers } = await hostile;
    expect([status, body.errors?.[0]?.extensions.code, headers.get('retry-after')]).toEqual([
      503,
      'QUERY_PLAN_TIMEOUT',
      '1',
    ]);
    // What is planned already waits for nobody; what is new may wait until a second thread has begun.
    expect(done.indexOf('{ n { x } }')).toBeLessThan(done.indexOf('hostile'));
    expect(done).toHaveLength(5);
  }, 120_000);

  it('is refused again at once, without another try', async () => {
    const done: string[] = [];
    const again = test.ask(doubling(13)).then(({ status }) => {
      done.push('hostile');
      return status;
    });
    expect(await again).toBe(503);
    expect((await test.ask('{ n { y x } }')).status).toBe(200);
    // The planner may also give it up by itself before the time is up.
    expect((test.log().match(/could not be planned in time/g) ?? []).length).toBeLessThanOrEqual(1);
  }, 120_000);
});
