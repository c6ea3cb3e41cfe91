import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, print, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { withoutDefer } from '../../gateway/document/withoutDefer.ts';
import type { EngineOptions } from '../../gateway/engine/engine.ts';
import { createInlinePlanner } from '../../gateway/engine/plan/createInlinePlanner.ts';
import { createSamklangEngine } from '../../gateway/engine/samklang/createSamklangEngine.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphTransport } from '../../platform/transport/index.ts';
import { subgraphNames } from '../../schema/subgraphNames.ts';
import { subgraphDocument } from '../../schema/subgraphSdl.ts';
import { anonymousContext } from '../kit/anonymousContext.ts';
import { generateOperation } from './generateOperation.ts';
import { mergeDeliveries, type MergedAnswer } from './mergeDeliveries.ts';
import { createWorldSubgraphs, noFaults, type Faults } from './subgraphs.ts';
import { supergraphs } from './supergraphs.ts';
import { createWorld } from './world.ts';

/** More with DIFFERENTIAL_RUNS=2000, which takes some minutes. */
const runs = Number(process.env['DIFFERENTIAL_RUNS'] ?? 60);

/** The same operations each time, so that a failure is a change's doing; others with another DIFFERENTIAL_SEED. */
const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? 20261122);

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@interfaceObject", "@inaccessible"])\n`;

const context = await anonymousContext();
const logger = createLogger({ name: 'differential', level: 'silent' });
const deadlines: { dispose(): void }[] = [];
afterAll(() => {
  for (const deadline of deadlines) deadline.dispose();
});

const houses = Object.fromEntries(subgraphNames.map((name) => [name, subgraphDocument(name)]));
const graphs: readonly (readonly [string, Readonly<Record<string, DocumentNode>>])[] = [
  ...Object.entries(supergraphs).map(
    ([name, sdl]) =>
      [name, Object.fromEntries(Object.entries(sdl).map(([own, text]) => [own, parse(link + text)]))] as const,
  ),
  ['the graph of the house', houses],
];

/** What the planner cannot defer: such operations are answered whole. */
const neverDeferred = 'interface objects';

function bench(documents: Readonly<Record<string, DocumentNode>>) {
  const composed = composeServices(
    Object.entries(documents).map(([name, typeDefs]) => ({ name, typeDefs, url: `subgraph://${name}` })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const subgraphs = createWorldSubgraphs(createWorld(documents), documents);
  const supergraph = parse(composed.supergraphSdl);
  let transport: SubgraphTransport = subgraphs.transport(noFaults);
  const options = {
    supergraph,
    logger,
    transport: { call: (request) => transport.call(request) },
  } satisfies EngineOptions;
  const planner = createInlinePlanner(supergraph);
  const engine = createSamklangEngine(options, planner);

  const ask = async (
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    faults: Faults,
  ): Promise<MergedAnswer> => {
    transport = subgraphs.transport(faults);
    const deadline = startDeadline(60_000);
    deadlines.push(deadline);
    return mergeDeliveries(await engine.execute({ document, operationName: null, variables, context, deadline }));
  };

  /** undefined: two fragments of the generated text disagree. */
  const generated = (drawn: number, size: number) => {
    const { text, variables } = generateOperation(planner.schema, drawn, size, true);
    const document = parse(text);
    return validate(planner.schema, document).length > 0 ? undefined : { text, document, variables };
  };
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

const seeds = fc.record({ seed: fc.nat(2 ** 31 - 1), size: fc.integer({ min: 1, max: 40 }) });

describe.each(graphs)('%s', (name, documents) => {
  const { ask, generated } = bench(documents);
  // What is reckoned from a field is rightly another when that field has failed and is null: there only fetches fail.
  const reckons = Object.values(documents).some((document) => print(document).includes('@requires'));

  it('is answered in parts that make up the whole', async () => {
    let parts = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async ({ seed: drawn, size }) => {
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
      { numRuns: runs, seed },
    );
    if (name !== neverDeferred) expect(parts).toBeGreaterThan(runs / 5);
  });

  if (documents === houses) {
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
      fc.asyncProperty(seeds, fc.nat(1000), async ({ seed: drawn, size }, faultSeed) => {
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
      { numRuns: runs, seed },
    );
    expect(losses).toBeGreaterThan(0);
  });
});
