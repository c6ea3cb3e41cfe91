import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestAnswer, type TestGateway } from './testkit/startTestGateway.ts';

const subgraphs = {
  shop: {
    sdl: `type Query { things(first: Int = 3): [Thing!] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false) }
      type Thing { name: String }`,
    resolvers: { Query: { things: () => [{ name: 'a' }] } },
  },
};

function told({ status, body }: TestAnswer): unknown[] {
  return [status, body.errors?.[0]?.extensions];
}

describe('a gateway with a limit on cost', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway(subgraphs, { env: { COST_LIMIT: '100' } });
  });
  afterEach(() => void (test.calls as unknown[]).splice(0));
  afterAll(() => test.stop());

  it('refuses what costs more, saying how much, and asks no subgraph', async () => {
    const answers = await Promise.all([
      test.ask('{ things(first: 101) { name } }'),
      test.ask('query($n: Int) { things(first: $n) { name } }', { variables: { n: 2_147_483_647 } }),
    ]);
    expect(answers.map(told)).toEqual([
      [400, { code: 'COST_ESTIMATED_TOO_EXPENSIVE', estimate: 101, maximum: 100 }],
      [400, { code: 'COST_ESTIMATED_TOO_EXPENSIVE', estimate: 2_147_483_647, maximum: 100 }],
    ]);
    expect(test.calls).toEqual([]);
  });

  it('lets pass what costs exactly as much, and the same document with other variables', async () => {
    const text = 'query($n: Int) { things(first: $n) { name } }';
    expect((await test.ask(text, { variables: { n: 100 } })).body).toEqual({ data: { things: [{ name: 'a' }] } });
    expect((await test.ask(text, { variables: { n: 101 } })).status).toBe(400);
  });

  it('refuses a negative size and one that is no number', async () => {
    const text = 'query($n: Int) { things(first: $n) { name } }';
    const answers = await Promise.all([
      test.ask('{ things(first: -1) { name } }'),
      test.ask(text, { variables: { n: -1 } }),
      test.ask(text, { variables: { n: 1e308 } }),
    ]);
    expect(answers.map(({ body }) => body.errors?.[0]?.extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(test.calls).toEqual([]);
  });
});

it.each([
  ['log', 200, true],
  ['off', 200, false],
] as const)('in mode %s nothing is refused', async (mode, status, isLogged) => {
  const test = await startTestGateway(subgraphs, { env: { COST_LIMIT: '100', COST_MODE: mode } });
  const answer = await test.ask('query lisa { things(first: 101) { name } }');
  const metrics = await (await fetch(`${test.url}/metrics`)).text();
  await test.stop();
  expect(answer.status).toBe(status);
  expect(test.log().includes('costs more than the limit')).toBe(isLogged);
  expect(metrics.includes('samklang_operation_cost_sum{operation="other"} 101')).toBe(isLogged);
  expect(test.log() + metrics).not.toContain('lisa');
});
