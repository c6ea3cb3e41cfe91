import { houseGraph } from '../houseGraph.ts';
import { publicGraph } from '../publicGraph.ts';
import type { Cost, HttpResult, Latency } from '../report/results.ts';
import { say } from '../report/say.ts';
import { writeResult } from '../report/writeResult.ts';
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

const amounts: Readonly<Record<'quick' | 'whole', readonly Amount[]>> = {
  quick: [
    { operation: 'heavy', warm: 40, requests: 40 },
    { operation: 'medium', warm: 150, requests: 200 },
    { operation: 'light', warm: 300, requests: 600 },
  ],
  whole: [
    { operation: 'heavy', warm: 400, requests: 300 },
    { operation: 'medium', warm: 1_500, requests: 1_500 },
    { operation: 'light', warm: 4_000, requests: 4_000 },
  ],
};

/** `npm run bench:http`: every gateway over HTTP, each started as in production, in turns. */
export async function runHttp({ quick, only }: HttpOptions): Promise<HttpResult> {
  const { gateway: pinned, told } = pinning();
  const rounds = quick ? 2 : 5;
  const requests = quick ? 5 : 15;
  say(`Over HTTP: ${told}`);

  const field = await startField(publicGraph(), { only, pinned, operations: ['heavy', 'medium', 'light'] });
  let cost: Cost[];
  const latency: Latency[] = [];
  try {
    cost = await measureCost(field, amounts[quick ? 'quick' : 'whole'], rounds);
    latency.push(...(await measureLatency(field, ['heavy'], 'products', requests)));
  } finally {
    await field.stop();
  }

  const operations = ['CallerContext', 'CategoryPage'];
  say("The house's own operations");
  const house = await startField(houseGraph(), { only, pinned, operations });
  try {
    latency.push(...(await measureLatency(house, operations, 'erp', requests)));
  } finally {
    await house.stop();
  }

  const result: HttpResult = {
    quick,
    rounds,
    machine: machine(told),
    gateways: tellGateways(field),
    skipped: [...field.skipped, ...house.skipped],
    cost,
    latency,
  };
  await writeResult('http', result);
  return result;
}

function tellGateways({ runners }: Field): HttpResult['gateways'] {
  return contenders.flatMap(({ name, about, sharing }) => {
    const runner = runners.find(({ contender }) => contender.name === name);
    return runner === undefined ? [] : [{ name, about, sharing, packages: [...runner.packages] }];
  });
}
