import type { HttpResult } from '../report/results.ts';
import { say } from '../report/say.ts';
import { writeResult } from '../report/writeResult.ts';
import type { Scene } from '../scene.ts';
import { contenders } from './contenders.ts';
import { machine } from './machine.ts';
import { measureCost, type Amount } from './measureCost.ts';
import { measureLatency } from './measureLatency.ts';
import { pinning } from './pinning.ts';
import { startField, type Field } from './startField.ts';

export interface HttpOptions {
  /** A few minutes instead of half an hour; numbers show the way and no more. */
  readonly quick: boolean;
  /** Names of gateways; empty: all. */
  readonly only: readonly string[];
}

/** A graph and what is asked of it. */
export interface SceneQuestions {
  /** Of the file in bench/results. */
  readonly result: 'http' | 'house';
  readonly scene: Scene;
  /** What is measured under load. */
  readonly amounts: Readonly<Record<'quick' | 'whole', readonly Amount[]>>;
  /** What one caller waits for while subgraphs are slow, and which of them is slower than the others. */
  readonly waits: { readonly operations: readonly string[]; readonly slow: string };
}

/** Every gateway over HTTP on one graph, each started as in production, in turns. */
export async function runScene(
  { result: name, scene, amounts, waits }: SceneQuestions,
  { quick, only }: HttpOptions,
): Promise<HttpResult> {
  const { gateway: pinned, told } = pinning();
  const rounds = quick ? 2 : 5;
  say(`Over HTTP, the graph ${scene.name}: ${told}`);
  const asked = amounts[quick ? 'quick' : 'whole'];
  const operations = [...new Set([...asked.map(({ operation }) => operation), ...waits.operations])];
  const field = await startField(scene, { only, pinned, operations });
  try {
    const cost = await measureCost(field, asked, rounds);
    const latency = await measureLatency(field, waits.operations, waits.slow, quick ? 5 : 15);
    const result: HttpResult = {
      quick,
      rounds,
      machine: machine(told),
      gateways: tellGateways(field),
      skipped: [...field.skipped],
      cost,
      latency,
    };
    await writeResult(name, result);
    return result;
  } finally {
    await field.stop();
  }
}

function tellGateways({ runners }: Field): HttpResult['gateways'] {
  return contenders.flatMap(({ name, about, sharing }) => {
    const runner = runners.find(({ contender }) => contender.name === name);
    return runner === undefined ? [] : [{ name, about, sharing, packages: [...runner.packages] }];
  });
}
