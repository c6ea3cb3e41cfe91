import { setTimeout as sleep } from 'node:timers/promises';
import { getVariableValues, Kind, parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import { createApolloEngine } from '../gateway/engine/apollo/createApolloEngine.ts';
import type { Engine, EngineResult } from '../gateway/engine/engine.ts';
import { createInlinePlanner } from '../gateway/engine/plan/createInlinePlanner.ts';
import { createSamklangEngine } from '../gateway/engine/samklang/createSamklangEngine.ts';
import { startDeadline } from '../platform/deadline/index.ts';
import { createLogger } from '../platform/log/index.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../platform/transport/index.ts';
import { anonymousContext } from '../test/kit/anonymousContext.ts';
import { houseGraph } from './houseGraph.ts';
import { publicGraph } from './publicGraph.ts';
import { median } from './report/median.ts';
import { say } from './report/say.ts';
import { writeResult } from './report/writeResult.ts';
import type { Scene } from './scene.ts';

/**
 * `npm run bench`: the two engines on the same plans and the same answers, in one process, block by block in turns. CPU is user and system
 * time of the process, so the answers' parsing counts for both. Says ratios; milliseconds are this machine's.
 */

const BLOCKS = 7;
const BLOCK_MS = 400;

const logger = createLogger({ name: 'bench', level: 'silent' });
const context = await anonymousContext();
const deadline = startDeadline(3_600_000);

interface Result {
  readonly scene: string;
  readonly operation: string;
  readonly bytes: number;
  readonly fetches: Readonly<Record<string, number>>;
  /** Median CPU milliseconds of one operation; "floor" makes the same calls and writes the same answer, and nothing between. */
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly ratio: number;
}

function enginesOn(scene: Scene, transport: SubgraphTransport): Readonly<Record<'apollo' | 'samklang', Engine>> {
  const options = { supergraph: scene.supergraph, transport, logger };
  return {
    apollo: createApolloEngine(options),
    samklang: createSamklangEngine(options, createInlinePlanner(scene.supergraph)),
  };
}

/** Answers as text, so that each fetch costs its parsing and nothing else. */
function remembering(scene: Scene) {
  const texts = new Map<string, string>();
  let recorded: SubgraphRequest[] | undefined;
  const transport = {
    calls: 0,
    /** Keeps the requests that are made until it is stopped. */
    record: () => {
      const made: SubgraphRequest[] = (recorded = []);
      return { made, stop: () => (recorded = undefined) };
    },
    call: async (request: SubgraphRequest): Promise<SubgraphResponse> => {
      transport.calls += 1;
      recorded?.push(request);
      const key = `${request.subgraph}\n${request.query}\n${JSON.stringify(request.variables)}`;
      let text = texts.get(key);
      if (text === undefined) {
        text = JSON.stringify(await scene.answer(request));
        texts.set(key, text);
      }
      return JSON.parse(text) as SubgraphResponse;
    },
  };
  return transport;
}

/** The answer's text, which ours has written already. */
function written({ json, data }: EngineResult): string {
  return json ?? JSON.stringify(data);
}

function variablesFor(engine: Engine, document: DocumentNode, given: Readonly<Record<string, unknown>>) {
  const [definition] = document.definitions;
  const wanted = definition?.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [];
  const { coerced } = getVariableValues(engine.schema, wanted, given);
  return coerced ?? {};
}

async function measure(scene: Scene): Promise<Result[]> {
  const transport = remembering(scene);
  const engines = enginesOn(scene, transport);
  const results: Result[] = [];
  for (const [operation, text] of Object.entries(scene.operations)) {
    const document = parse(text);
    const variables = variablesFor(engines.samklang, document, scene.variables?.[operation] ?? {});
    const run = (engine: Engine) => engine.execute({ document, operationName: null, variables, context, deadline });
    const fetches: Record<string, number> = {};
    let bytes = 0;
    const answers = new Set<string>();
    for (const [name, engine] of Object.entries(engines)) {
      transport.calls = 0;
      const { data } = await run(engine);
      fetches[name] = transport.calls;
      bytes = JSON.stringify(data).length;
      answers.add(JSON.stringify(data));
      for (let warm = 0; warm < 30; warm += 1) await run(engine);
    }
    if (answers.size > 1) throw new Error(`The engines answer ${operation} differently.`);
    const requests = transport.record();
    const { data: answer } = await run(engines.samklang);
    requests.stop();
    const runs: Readonly<Record<string, () => Promise<unknown>>> = {
      apollo: async () => written(await run(engines.apollo)),
      samklang: async () => written(await run(engines.samklang)),
      floor: async () => {
        for (const request of requests.made) await transport.call(request);
        return JSON.stringify(answer);
      },
    };
    const blocks: Record<string, number[]> = { apollo: [], samklang: [], floor: [] };
    for (let block = 0; block < BLOCKS; block += 1) {
      for (const [name, work] of Object.entries(runs)) {
        const begun = performance.now();
        const before = process.cpuUsage();
        let count = 0;
        while (performance.now() - begun < BLOCK_MS) {
          await work();
          count += 1;
        }
        const { user, system } = process.cpuUsage(before);
        blocks[name]?.push((user + system) / 1_000 / count);
      }
    }
    const cpuMs = Object.fromEntries(Object.entries(blocks).map(([name, times]) => [name, median(times)]));
    const ratio = (cpuMs['apollo'] ?? 0) / (cpuMs['samklang'] ?? 1);
    results.push({ scene: scene.name, operation, bytes, fetches, cpuMs, ratio });
  }
  return results;
}

/** With upstream systems that take their time: what the plan's groups cost in latency. */
async function latency(scene: Scene, operation: string, delays: (subgraph: string) => number) {
  const inner = remembering(scene);
  const transport: SubgraphTransport = {
    call: async (request) => {
      await sleep(delays(request.subgraph));
      return inner.call(request);
    },
  };
  const engines = enginesOn(scene, transport);
  const document = parse(scene.operations[operation] ?? '');
  const variables = variablesFor(engines.samklang, document, scene.variables?.[operation] ?? {});
  const times: Record<string, number[]> = { apollo: [], samklang: [] };
  for (let round = 0; round < 9; round += 1) {
    for (const [name, engine] of Object.entries(engines)) {
      const begun = performance.now();
      await engine.execute({ document, operationName: null, variables, context, deadline });
      // The first one plans.
      if (round > 0) times[name]?.push(performance.now() - begun);
    }
  }
  return { operation, apollo: median(times['apollo'] ?? []), samklang: median(times['samklang'] ?? []) };
}

const scenes = [publicGraph(), houseGraph()];
say('CPU per operation, median of blocks, sharing between requests off');
say(['operation', 'bytes', 'fetches', 'apollo', 'samklang', 'floor', 'ratio'].join('\t'));
const cpu: Result[] = [];
for (const scene of scenes) {
  for (const result of await measure(scene)) {
    cpu.push(result);
    const { operation, bytes, fetches, cpuMs, ratio } = result;
    const calls = `${fetches['apollo'] ?? 0}/${fetches['samklang'] ?? 0}`;
    say(
      [
        operation,
        bytes,
        calls,
        `${(cpuMs['apollo'] ?? 0).toFixed(3)} ms`,
        `${(cpuMs['samklang'] ?? 0).toFixed(3)} ms`,
        `${(cpuMs['floor'] ?? 0).toFixed(3)} ms`,
        `${ratio.toFixed(1)} x`,
      ].join('\t'),
    );
  }
}
say('\nLatency with slow upstreams (ERP 150 ms, every other 50 ms), one request at a time, median');
const house = houseGraph();
const slow = [];
for (const operation of ['CallerContext', 'CategoryPage']) {
  const result = await latency(house, operation, (subgraph) => (subgraph === 'erp' ? 150 : 50));
  slow.push(result);
  say(
    `${operation}\tapollo ${result.apollo.toFixed(0)} ms\tsamklang ${result.samklang.toFixed(0)} ms\t${(result.apollo / result.samklang).toFixed(2)} x`,
  );
}
await writeResult('engines', { node: process.version, cpu, latency: slow });
deadline.dispose();
