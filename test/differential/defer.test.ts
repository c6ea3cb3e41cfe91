import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, print } from 'graphql';
import type { DocumentNode } from 'graphql';
import { withoutDefer } from '../../gateway/document/withoutDefer.ts';
import { createSamklangEngine } from '../../gateway/engine/samklang/createSamklangEngine.ts';
import { createBench } from './createBench.ts';
import { drawnOperations, drawnRuns } from './drawnRuns.ts';
import { composed, houseDocuments, madeUpGraphs, type Documents } from './graphs.ts';
import { mergeDeliveries, type MergedAnswer } from './mergeDeliveries.ts';
import { noFaults, type Faults } from './subgraphs.ts';

const drawing = drawnRuns(60);

const graphs: readonly (readonly [string, Documents])[] = [...madeUpGraphs, ['the graph of the house', houseDocuments]];

/** What the planner cannot defer: such operations are answered whole. */
const neverDeferred = 'interface objects';

function bench(documents: Documents) {
  const { planner, options, generated, ask: askAny } = createBench(documents, composed(documents), true);
  const engine = createSamklangEngine(options, planner);
  const ask = async (
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    faults: Faults,
  ): Promise<MergedAnswer> => mergeDeliveries((await askAny(engine, document, variables, faults)).result);
  return { ask, generated };
}

/** Places where something is missing that should be there, and what is there that should not. */
function compare(given: unknown, whole: unknown, path: readonly (string | number)[] = []) {
  const missing: (readonly (string | number)[])[] = [];
  const wrong: (readonly (string | number)[])[] = [];
  const walk = (mine: unknown, theirs: unknown, at: readonly (string | number)[]): void => {
    if (mine === null || mine === undefined) {
      if (theirs !== null && theirs !== undefined) missing.push(at);
    } else if (typeof mine !== 'object' || typeof theirs !== 'object' || theirs === null) {
      if (mine !== theirs) wrong.push(at);
    } else if (Array.isArray(mine) !== Array.isArray(theirs)) wrong.push(at);
    else if (Array.isArray(mine) && Array.isArray(theirs) && mine.length !== theirs.length) wrong.push(at);
    else {
      for (const [key, value] of Object.entries(theirs)) {
        const step = Array.isArray(theirs) ? Number(key) : key;
        walk(Reflect.get(mine, key), value, [...at, step]);
      }
    }
  };
  walk(given, whole, path);
  return { missing, wrong };
}

function isAbove(above: readonly (string | number)[], path: readonly (string | number)[]): boolean {
  return above.length <= path.length && above.every((step, index) => step === path[index]);
}

describe.each(graphs)('%s', (name, documents) => {
  const { ask, generated } = bench(documents);
  // What is reckoned from a field is rightly another when that field has failed and is null: there only fetches fail.
  const reckons = Object.values(documents).some((document) => print(document).includes('@requires'));

  it('is answered in parts that make up the whole', async () => {
    let parts = 0;
    await fc.assert(
      fc.asyncProperty(drawnOperations, async ({ seed: drawn, size }) => {
        const operation = generated(drawn, size);
        if (!operation) return;
        const { document, variables, text } = operation;
        const deferred = await ask(document, variables, noFaults);
        const whole = await ask(withoutDefer(document), variables, noFaults);
        parts += deferred.increments.length;
        expect({ text, data: deferred.data, errors: deferred.errors }).toEqual({
          text,
          data: whole.data,
          errors: whole.errors,
        });
      }),
      drawing,
    );
    if (name !== neverDeferred) expect(parts).toBeGreaterThan(drawing.numRuns / 5);
  });

  if (documents === houseDocuments) {
    it('is asked by the example of docs/how-to-defer.md, whose parts make up the whole', async () => {
      const page = readFileSync(new URL('../../docs/how-to-defer.md', import.meta.url), 'utf8');
      const document = parse(/```graphql\n([^`]+)```/.exec(page)?.[1] ?? '');
      const labels = new Set<string | undefined>();
      // Who is known by a number, and what of her, is drawn.
      for (let number = 0; number < 40; number += 1) {
        const variables = { phone: `+45204050${number + 10}`, orders: 5, late: true };
        const deferred = await ask(document, variables, noFaults);
        const whole = await ask(withoutDefer(document), variables, noFaults);
        expect(deferred.data).toEqual(whole.data);
        for (const { label } of deferred.increments) labels.add(label);
      }
      expect(labels).toEqual(new Set(['history', 'wishes', 'prices']));
    });
  }

  it('is answered in parts of which nothing is wrong and every loss is told, whatever fails', async () => {
    let losses = 0;
    await fc.assert(
      fc.asyncProperty(drawnOperations, fc.nat(1000), async ({ seed: drawn, size }, faultSeed) => {
        const operation = generated(drawn, size);
        if (!operation) return;
        const { document, variables, text } = operation;
        const whole = await ask(withoutDefer(document), variables, noFaults);
        const deferred = await ask(document, variables, { seed: faultSeed, fields: reckons ? 0 : 12, fetches: 6 });
        const { missing, wrong } = compare(deferred.data, whole.data);
        expect({ text, wrong }).toEqual({ text, wrong: [] });
        losses += missing.length;
        const emptied = deferred.increments.filter((increment) => increment.data === null);
        for (const increment of emptied) expect({ text, errors: increment.errors }).not.toEqual({ text, errors: [] });
        // A loss is told where it is, below it where it came from, or above it where it took more.
        const told = deferred.errors.map((error) => error.path ?? []);
        const unexplained = missing.filter(
          (path) =>
            !told.some((at) => isAbove(at, path) || isAbove(path, at)) &&
            !emptied.some((part) => isAbove(part.path, path)),
        );
        expect({ text, unexplained }).toEqual({ text, unexplained: [] });
      }),
      drawing,
    );
    expect(losses).toBeGreaterThan(0);
  });
});
