import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, parse } from 'graphql';
import { createBuckets } from '../../gateway/clients/createBuckets.ts';
import { parseGatewayConfig } from '../../gateway/index.ts';
import { createCostOf } from '../../gateway/cost/createCostOf.ts';
import { readCostRules } from '../../gateway/cost/readCostRules.ts';
import { createDocumentFinder } from '../../gateway/documents/createDocumentFinder.ts';
import { trustedDocuments } from '../../gateway/documents/trustedDocuments.ts';
import { createGatewayMetrics } from '../../gateway/gatewayMetrics.ts';
import { createPipeline } from '../../gateway/pipeline/createPipeline.ts';
import { OperationRefused } from '../../gateway/pipeline/operationRefused.ts';
import { readPosted } from '../../gateway/http/readGraphqlRequest.ts';
import { plugins } from '../../gateway/plugins/plugins.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { generateOperation } from '../differential/generateOperation.ts';
import { anonymousContext } from '../kit/anonymousContext.ts';
import { fuzzRuns } from './fuzzRuns.ts';
import { hostileJson } from './hostileJson.ts';

const read = (file: string): string => readFileSync(new URL(`../../schema/${file}`, import.meta.url), 'utf8');
const schema = buildSchema(read('api.graphql'));
const supergraph = parse(read('supergraph.graphql'));
const context = await anonymousContext();
const trusted = trustedDocuments([]);
const client = { key: 'fuzz', hasToken: false, label: 'none' };

/** The whole way to the engine and back, over an engine that knows nothing. */
function pipelineOf() {
  let executed = 0;
  const pluginContext = {
    config: parseGatewayConfig({}),
    schema,
    supergraph,
    logger: createLogger({ name: 'fuzz', level: 'silent' }),
    metrics: createGatewayMetrics(),
    knownOperations: new Set<string>(),
    policies: undefined,
    costOf: createCostOf({ schema, rules: readCostRules(supergraph), assumedListSize: 10 }),
    budgets: createBuckets(0),
    isPlanned: () => true,
    trusted,
    isTraced: false,
  };
  const engine = {
    schema,
    execute: async () => {
      executed += 1;
      return { data: {}, errors: [] };
    },
    isPlanned: () => true,
    subscribe: async () => ({ data: {}, errors: [] }),
    stop: async () => undefined,
  };
  const pipeline = createPipeline({
    engine,
    finder: createDocumentFinder({ trusted, register: true, hasManifest: false }),
    plugins: plugins.map((create) => create(pluginContext)),
    maxTokens: 8_000,
    keptSelections: 100_000,
  });
  return { pipeline, executed: () => executed };
}

/** A text that begins as an operation of the house and is then cut, doubled, shuffled and spoilt. */
const spoilt = fc
  .record({
    seed: fc.nat(2 ** 31 - 1),
    size: fc.integer({ min: 1, max: 30 }),
    cuts: fc.array(fc.tuple(fc.nat(400), fc.nat(20), fc.nat(400)), { maxLength: 2 }),
    pieces: fc.array(
      fc.tuple(
        fc.nat(400),
        fc.constantFrom(
          '{',
          '}',
          '(',
          ')',
          '...',
          '...F0',
          '@skip(if: true)',
          '__proto__: __typename',
          '$v0',
          '"',
          '#',
          '!',
          '{ __schema { types { name } } }',
          ' id ',
        ),
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ seed, size, cuts, pieces }) => {
    const { text, variables } = generateOperation(schema, seed, size);
    const cut = cuts.reduce((left, [from, length, to]) => {
      const taken = left.slice(from, from + length);
      const rest = left.slice(0, from) + left.slice(from + length);
      return rest.slice(0, to) + taken + rest.slice(to);
    }, text);
    return { query: pieces.reduce((left, [at, piece]) => left.slice(0, at) + piece + left.slice(at), cut), variables };
  });

// A slow machine is no fault of what is tested.
jest.setTimeout(240_000);

describe('a document', () => {
  it('is executed or refused by a code, whatever it is and whatever its variables are', async () => {
    const { pipeline, executed } = pipelineOf();
    const codes = new Map<string, number>();
    const count = (code: string): void => void codes.set(code, (codes.get(code) ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(
        spoilt,
        fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostileJson }),
        fc.boolean(),
        async ({ query, variables }, others, mayMutate) => {
          const deadline = startDeadline(10_000);
          try {
            const request = readPosted(JSON.stringify({ query, variables: others ?? variables }));
            const { data, errors } = await pipeline.execute({
              ...request,
              context,
              deadline,
              mayMutate,
              mayDefer: mayMutate,
              client,
            });
            count('executed');
            expect(data === null || typeof data === 'object').toBe(true);
            for (const { extensions } of errors) expect(extensions?.['code']).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
          } catch (error) {
            if (error instanceof OperationRefused) count(String(error.errors[0]?.extensions?.['code']));
            else if (error instanceof ClientError && error.code !== 'INTERNAL_SERVER_ERROR') count(error.code);
            else throw error;
          } finally {
            deadline.dispose();
          }
        },
      ),
      { numRuns: fuzzRuns },
    );
    // What never gets past the parser would say nothing of what stands behind it.
    expect(executed()).toBeGreaterThan(fuzzRuns / 50);
    expect([...codes.keys()]).toEqual(expect.arrayContaining(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']));
  });
});
