import { afterAll } from '@jest/globals';
import { parse, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Engine, EngineOptions, EngineResult } from '../../gateway/engine/engine.ts';
import { createInlinePlanner, type InlinePlanner } from '../../gateway/engine/plan/createInlinePlanner.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphTransport } from '../../platform/transport/index.ts';
import { anonymousContext } from '../kit/anonymousContext.ts';
import { generateOperation } from './generateOperation.ts';
import type { Documents } from './graphs.ts';
import { createWorldSubgraphs, noFaults, type Faults } from './subgraphs.ts';
import { createWorld, type World } from './world.ts';

export interface DrawnOperation {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A graph over a world that knows every value, and what engines need to run on it. */
export interface Bench {
  readonly world: World;
  readonly schema: GraphQLSchema;
  readonly planner: InlinePlanner;
  readonly options: EngineOptions;
  /** With how many calls of subgraphs the first answer was made. */
  readonly ask: (
    engine: Engine,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    faults: Faults,
  ) => Promise<{ readonly result: EngineResult; readonly calls: number }>;
  /** undefined: two fragments of the generated text disagree. */
  readonly generated: (seed: number, size: number) => DrawnOperation | undefined;
}

const context = await anonymousContext();
const logger = createLogger({ name: 'differential', level: 'silent' });

/** To be made while suites are described: what it starts ends after them. */
export function createBench(documents: Documents, supergraphSdl: string, deferring = false): Bench {
  const deadlines: { dispose(): void }[] = [];
  afterAll(() => {
    for (const deadline of deadlines) deadline.dispose();
  });
  const world = createWorld(documents);
  const subgraphs = createWorldSubgraphs(world, documents);
  const supergraph = parse(supergraphSdl);
  let transport: SubgraphTransport = subgraphs.transport(noFaults);
  const planner = createInlinePlanner(supergraph);
  const { schema } = planner;
  return {
    world,
    schema,
    planner,
    options: { supergraph, logger, transport: { call: (request) => transport.call(request) } },
    ask: async (engine, document, variables, faults) => {
      let calls = 0;
      transport = subgraphs.transport(faults, () => (calls += 1));
      const deadline = startDeadline(60_000);
      deadlines.push(deadline);
      const result = await engine.execute({ document, operationName: null, variables, context, deadline });
      return { result, calls };
    },
    generated: (seed, size) => {
      const { text, variables } = generateOperation(schema, seed, size, deferring);
      const document = parse(text);
      return validate(schema, document).length > 0 ? undefined : { text, document, variables };
    },
  };
}
