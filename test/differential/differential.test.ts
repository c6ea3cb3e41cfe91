import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DocumentNode } from 'graphql';
import fc from 'fast-check';
import { createApolloEngine } from '../../gateway/engine/apollo/createApolloEngine.ts';
import type { Engine, EngineResult } from '../../gateway/engine/engine.ts';
import { createSamklangEngine } from '../../gateway/engine/samklang/createSamklangEngine.ts';
import { createBench } from './createBench.ts';
import { drawnOperations, drawnRuns } from './drawnRuns.ts';
import { composed, houseDocuments, madeUpGraphs, type Documents } from './graphs.ts';
import { executeInWorld, noFaults, type Faults } from './subgraphs.ts';

const drawing = drawnRuns(150);

function bench(documents: Documents, supergraphSdl: string) {
  const { world, schema, planner, options, generated, ask: askAny } = createBench(documents, supergraphSdl);
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
    const { result, calls } = await askAny(engine, document, variables, faults);
    const { data, errors, json } = result;
    return { data, errors, calls, ...(json === undefined ? {} : { json }) };
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

describe.each(madeUpGraphs)('%s', (name, documents) => {
  const { world, schema, engines, ask, generated } = bench(documents, composed(documents));

  it('answers as one schema that knows everything would', async () => {
    let plainOnes = 0;
    let compiled = 0;
    await fc.assert(
      fc.asyncProperty(drawnOperations, async ({ seed: drawn, size }) => {
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
      drawing,
    );
    // The few others have an object that a fetch was not sent for, which nobody misses.
    expect(compiled).toBeGreaterThan(plainOnes * 0.9);
  });

  it('answers as Apollo’s executor does, errors included, whatever fails, with no more calls', async () => {
    await fc.assert(
      fc.asyncProperty(drawnOperations, fc.nat(1000), async ({ seed: drawn, size }, faultSeed) => {
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
      drawing,
    );
  });
});

describe('the graph of the house', () => {
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const { engines, ask, generated } = bench(houseDocuments, sdl);

  it('is answered as by Apollo’s executor, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(drawnOperations, fc.nat(1000), async ({ seed: drawn, size }, faultSeed) => {
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
      drawing,
    );
  });
});
