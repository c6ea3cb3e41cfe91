import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import fc from 'fast-check';
import { createApolloEngine } from '../../gateway/engine/apollo/createApolloEngine.ts';
import type { Engine, EngineOptions, EngineResult } from '../../gateway/engine/engine.ts';
import { createInlinePlanner } from '../../gateway/engine/plan/createInlinePlanner.ts';
import { createSamklangEngine } from '../../gateway/engine/samklang/createSamklangEngine.ts';
import { anonymousContext } from '../kit/anonymousContext.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphTransport } from '../../platform/transport/index.ts';
import { subgraphNames } from '../../schema/subgraphNames.ts';
import { subgraphDocument } from '../../schema/subgraphSdl.ts';
import { generateOperation } from './generateOperation.ts';
import { createWorldSubgraphs, executeInWorld, noFaults, type Faults } from './subgraphs.ts';
import { supergraphs } from './supergraphs.ts';
import { createWorld } from './world.ts';

/** More with DIFFERENTIAL_RUNS=2000, which takes some minutes. */
const runs = Number(process.env['DIFFERENTIAL_RUNS'] ?? 150);

/** The same operations each time, so that a failure is a change's doing; others with another DIFFERENTIAL_SEED. */
const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? 20261122);

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@interfaceObject", "@inaccessible"])\n`;

const context = await anonymousContext();
const logger = createLogger({ name: 'differential', level: 'silent' });
const deadlines: { dispose(): void }[] = [];
afterAll(() => {
  for (const deadline of deadlines) deadline.dispose();
});

function bench(documents: Readonly<Record<string, DocumentNode>>, supergraphSdl: string) {
  const world = createWorld(documents);
  const subgraphs = createWorldSubgraphs(world, documents);
  const supergraph = parse(supergraphSdl);
  let transport: SubgraphTransport = subgraphs.transport(noFaults);
  const options = {
    supergraph,
    logger,
    transport: { call: (request) => transport.call(request) },
  } satisfies EngineOptions;
  const planner = createInlinePlanner(supergraph);
  const { schema } = planner;
  const engines = {
    samklang: createSamklangEngine({ ...options, compileAfter: 0 }, planner),
    generic: createSamklangEngine({ ...options, compileAfter: Infinity }, planner),
    apollo: createApolloEngine(options),
  };

  const ask = async (
    engine: Engine,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    faults: Faults,
  ): Promise<EngineResult & { calls: number }> => {
    let calls = 0;
    transport = subgraphs.transport(faults, () => (calls += 1));
    const deadline = startDeadline(60_000);
    deadlines.push(deadline);
    const result = await engine.execute({ document, operationName: null, variables, context, deadline });
    const { data, errors, json } = result;
    return { data, errors, calls, ...(json === undefined ? {} : { json }) };
  };

  /** undefined: two fragments of the generated text disagree. */
  const generated = (drawn: number, size: number) => {
    const { text, variables } = generateOperation(schema, drawn, size);
    const document = parse(text);
    return validate(schema, document).length > 0 ? undefined : { text, document, variables };
  };

  return { world, schema, engines, ask, generated };
}

/** Plain objects, so that what is compared is what a client reads. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function written({ json, data }: EngineResult): string {
  return json ?? JSON.stringify(data);
}

function told(errors: EngineResult['errors']): string[] {
  return errors.map(({ path, extensions }) => `${JSON.stringify(path ?? null)} ${String(extensions?.['code'])}`).sort();
}

const seeds = fc.record({ seed: fc.nat(2 ** 31 - 1), size: fc.integer({ min: 1, max: 40 }) });

describe.each(Object.entries(supergraphs))('%s', (name, sdl) => {
  const documents = Object.fromEntries(Object.entries(sdl).map(([name, text]) => [name, parse(link + text)]));
  const composed = composeServices(
    Object.entries(documents).map(([name, typeDefs]) => ({ name, typeDefs, url: `subgraph://${name}` })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const { world, schema, engines, ask, generated } = bench(documents, composed.supergraphSdl);

  it('answers as one schema that knows everything would', async () => {
    let plainOnes = 0;
    let compiled = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async ({ seed: drawn, size }) => {
        const operation = generated(drawn, size);
        if (!operation) return;
        const { document, variables, text } = operation;
        const ours = await ask(engines.samklang, document, variables, noFaults);
        const whole = await executeInWorld(world, schema, document, variables, noFaults);
        expect({ text, data: plain(ours.data) }).toEqual({ text, data: plain(whole.data) });
        if (!whole.errors) expect({ text, errors: ours.errors }).toEqual({ text, errors: [] });
        // What is compiled for the operation writes the same text as what reads it each time.
        const generic = await ask(engines.generic, document, variables, noFaults);
        expect({ text, json: written(ours) }).toEqual({ text, json: written(generic) });
        if (!whole.errors && !text.includes('__schema') && !text.includes('__type(')) {
          plainOnes += 1;
          if (ours.json !== undefined) compiled += 1;
        }
      }),
      { numRuns: runs, seed },
    );
    // The few others have an object that a fetch was not sent for, which nobody misses.
    expect(compiled).toBeGreaterThan(plainOnes * 0.9);
  });

  it('answers as Apollo’s executor does, errors included, whatever fails, with no more calls', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.nat(1000), async ({ seed: drawn, size }, faultSeed) => {
        const operation = generated(drawn, size);
        if (!operation) return;
        const { document, variables, text } = operation;
        // Where Apollo is wrong without any fault, it is no measure with them either.
        const sound = await ask(engines.apollo, document, variables, noFaults);
        const whole = await executeInWorld(world, schema, document, variables, noFaults);
        if (JSON.stringify(sound.data) !== JSON.stringify(whole.data)) return;
        // Apollo's executor forgets what an object is when the one who knows cannot be asked, and nulls all of it.
        const faults = { seed: faultSeed, fields: 12, fetches: name === 'interface objects' ? 0 : 10 };
        const ours = await ask(engines.samklang, document, variables, faults);
        const theirs = await ask(engines.apollo, document, variables, faults);
        expect({ text, data: plain(ours.data), errors: told(ours.errors) }).toEqual({
          text,
          data: plain(theirs.data),
          errors: told(theirs.errors),
        });
        const generic = await ask(engines.generic, document, variables, faults);
        expect({ text, json: written(ours), errors: told(ours.errors) }).toEqual({
          text,
          json: written(generic),
          errors: told(generic.errors),
        });
        expect(ours.calls).toBeLessThanOrEqual(theirs.calls);
      }),
      { numRuns: runs, seed },
    );
  });
});

describe('the graph of the house', () => {
  const documents = Object.fromEntries(subgraphNames.map((name) => [name, subgraphDocument(name)]));
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const { engines, ask, generated } = bench(documents, sdl);

  it('is answered as by Apollo’s executor, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.nat(1000), async ({ seed: drawn, size }, faultSeed) => {
        const operation = generated(drawn, size);
        if (!operation) return;
        const { document, variables, text } = operation;
        const faults = faultSeed % 2 === 0 ? noFaults : { seed: faultSeed, fields: 15, fetches: 10 };
        const ours = await ask(engines.samklang, document, variables, faults);
        const theirs = await ask(engines.apollo, document, variables, faults);
        expect({ text, data: plain(ours.data), errors: told(ours.errors) }).toEqual({
          text,
          data: plain(theirs.data),
          errors: told(theirs.errors),
        });
      }),
      { numRuns: runs, seed },
    );
  });
});
