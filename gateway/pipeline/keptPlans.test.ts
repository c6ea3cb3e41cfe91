import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { startDeadline, type OwnedDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { anonymousContext } from '../../test/kit/anonymousContext.ts';
import { createDocumentFinder } from '../documents/createDocumentFinder.ts';
import { openTrustedDocuments } from '../documents/openTrustedDocuments.ts';
import { createInlinePlanner } from '../engine/plan/createInlinePlanner.ts';
import type { Planner } from '../engine/plan/planner.ts';
import { createSamklangEngine } from '../engine/samklang/createSamklangEngine.ts';
import { composeSdl } from '../testkit/startTestGateway.ts';
import { createPipeline } from './createPipeline.ts';

/** Twice as many as are kept. */
const ASKED = 1_000;
const KEPT = 500;
const context = await anonymousContext();

let deadline: OwnedDeadline;
beforeAll(() => {
  deadline = startDeadline(600_000);
});
afterAll(() => deadline.dispose());

/** A pipeline on our engine, and every plan that was ever made for it, held by nobody here. */
async function scene(keptSelections: number) {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const supergraph = parse(composeSdl({ one: 'type Query { hello: String }' }));
  const inline = createInlinePlanner(supergraph);
  const plans: WeakRef<object>[] = [];
  const planner: Planner = {
    ...inline,
    plan: async (document, operationName) => {
      const plan = await inline.plan(document, operationName);
      plans.push(new WeakRef(plan));
      return plan;
    },
  };
  const call = async () => ({ data: { hello: 'hello' } });
  const engine = createSamklangEngine({ supergraph, logger, transport: { call } }, planner);
  const trusted = await openTrustedDocuments({ files: [], logger });
  const finder = createDocumentFinder({ trusted, register: false, hasManifest: false });
  const pipeline = createPipeline({ engine, plugins: [], maxTokens: 8_000, keptSelections, finder });
  const ask = (query: string) =>
    pipeline.execute({
      ...{ query, documentId: null, persistedHash: null, operationName: null, variables: {} },
      ...{ context, deadline, mayMutate: true, mayDefer: false },
      client: { key: 'test', hasToken: false, label: 'none' },
    });
  return { pipeline, plans, ask };
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
  gc();
}

describe('what is kept of the operations that were asked', () => {
  it('is bounded, plans with it, however many are distinct', async () => {
    // Each weighs two: itself and its one selection.
    const { pipeline, plans, ask } = await scene(2 * KEPT);
    for (let number = 0; number < ASKED; number += 1) await ask(`query Q${number} { hello }`);
    expect(plans).toHaveLength(ASKED);
    expect(pipeline.size).toBe(KEPT);
    // A weak reference that was made is strong until the turn has ended.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    const alive = plans.filter((plan) => plan.deref() !== undefined).length;
    expect(alive).toBeLessThanOrEqual(KEPT + 50);
    // The newest are still there: they are planned once.
    await ask(`query Q${ASKED - 1} { hello }`);
    expect(plans).toHaveLength(ASKED);
    await ask('query Q1 { hello }');
    expect(plans).toHaveLength(ASKED + 1);
  }, 600_000);

  it('is bounded by what it weighs: fragments wherever they are spread, and long texts', async () => {
    const { pipeline, ask } = await scene(1_000);
    const heavy = (name: string): string =>
      `query ${name} { ...A ...B } fragment A on Query { ...C ...C } fragment B on Query { ...C ...C } ` +
      `fragment C on Query { ${Array.from({ length: 20 }, (_, index) => `h${index}: hello`).join(' ')} }`;
    // 1 + 2 spreads + 4 spreads + 4 times 20 fields.
    for (let number = 0; number < 40; number += 1) await ask(heavy(`Q${number}`));
    expect(pipeline.size).toBe(Math.floor(1_000 / 87));
    const filler = '#'.repeat(300_000);
    for (let number = 0; number < 40; number += 1) await ask(`query Q${number} { hello } ${filler}`);
    expect(pipeline.size).toBe(Math.floor(1_000 / 102));
  });

  it('is bounded in number, whatever they weigh', async () => {
    const { pipeline, ask } = await scene(1_000_000);
    for (let number = 0; number < 10_100; number += 1) await ask(`query Q${number} { hello }`);
    expect(pipeline.size).toBe(10_000);
  }, 600_000);
});
