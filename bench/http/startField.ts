import { isDeepStrictEqual } from 'node:util';
import { say } from '../report/say.ts';
import { askOnce } from './askOnce.ts';
import type { Contender } from './contender.ts';
import { contenders } from './contenders.ts';
import { installPeer } from './installPeer.ts';
import { serveScene, type ServedScene } from './serveScene.ts';
import { startGateway, type GatewayStart, type RunningGateway } from './startGateway.ts';
import type { Scene } from '../scene.ts';
import { writeGraph } from './writeGraph.ts';

/** A gateway that runs on a scene and answers operations of it as ours does. */
export interface Runner {
  readonly contender: Contender;
  readonly gateway: RunningGateway;
  /** Packages of a peer with their versions; empty: it is ours. */
  readonly packages: readonly string[];
  /** Bytes of its answer to each operation that it answers rightly; one that is not here is not measured. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** A scene that is served, and the gateways that stand before it. */
export interface Field {
  readonly served: ServedScene;
  readonly runners: readonly Runner[];
  /** Why somebody or something is not measured, a line each. */
  readonly skipped: readonly string[];
  /** Adds to {@link skipped}. */
  skip(what: string, reason: unknown): void;
  stop(): Promise<void>;
}

export interface FieldOptions extends GatewayStart {
  /** Names of the gateways that take part; empty: all. Ours takes part always: it says what an answer must be. */
  readonly only: readonly string[];
  /** Operations of the scene that matter. */
  readonly operations: readonly string[];
}

/** Starts a scene and every gateway on it that can be had, and holds each one's answers against ours. */
export async function startField(scene: Scene, { only, operations, ...start }: FieldOptions): Promise<Field> {
  const served = await serveScene(scene);
  const graph = await writeGraph(served);
  const skipped: string[] = [];
  const skip = (what: string, reason: unknown): void => {
    const line = `${what}: ${messageOf(reason)}`;
    skipped.push(line);
    say(`  skipped: ${line}`);
  };
  const runners: Runner[] = [];
  const expected = new Map<string, unknown>();
  // Ours first, since the others are compared with it; then in the order of the tables.
  const taking = contenders.filter(({ name }) => name === 'samklang' || only.length === 0 || only.includes(name));
  const ours = taking.filter(({ name }) => name === 'samklang');
  for (const contender of [...ours, ...taking.filter((other) => !ours.includes(other))]) {
    try {
      const packages = contender.peer === null ? [] : installPeer(contender.peer);
      const gateway = await startGateway(contender, graph, start);
      const bytes = new Map<string, number>();
      runners.push({ contender, gateway, packages, bytes });
      for (const operation of operations) {
        try {
          const answer = await askOnce(gateway.url, requestBody(scene, operation));
          if (!expected.has(operation)) expected.set(operation, answer.data);
          if (!isDeepStrictEqual(answer.data, expected.get(operation))) throw new Error('another answer than ours');
          bytes.set(operation, answer.bytes);
        } catch (error) {
          if (contender.name === 'samklang') throw error;
          skip(`${contender.name} with ${operation}`, error);
        }
      }
      say(`  ${contender.name} answers`);
    } catch (error) {
      if (contender.name === 'samklang') throw error;
      skip(`${contender.name} on ${scene.name}`, error);
    }
  }
  const inOrder = contenders.flatMap((contender) => runners.filter((runner) => runner.contender === contender));
  return {
    served,
    runners: inOrder,
    skipped,
    skip,
    stop: async () => {
      for (const { gateway } of inOrder) await gateway.stop();
      await served.stop();
    },
  };
}

/** The body of a request for an operation of a scene. */
export function requestBody(scene: Scene, operation: string): string {
  const query = scene.operations[operation];
  if (query === undefined) throw new Error(`${scene.name} has no operation ${operation}.`);
  return JSON.stringify({ query, variables: scene.variables?.[operation] ?? {} });
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 240);
}
