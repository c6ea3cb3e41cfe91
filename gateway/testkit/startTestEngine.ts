import { parse } from 'graphql';
import { startDeadline, type Deadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../platform/transport/index.ts';
import type { RequestContext } from '../../platform/context/index.ts';
import type { EngineResult } from '../engine/engine.ts';
import { createInlinePlanner } from '../engine/plan/createInlinePlanner.ts';
import { createSamklangEngine } from '../engine/samklang/createSamklangEngine.ts';
import { composeSdl } from './startTestGateway.ts';

export interface TestEngine {
  /** Every request that reached a subgraph. */
  readonly requests: readonly SubgraphRequest[];
  readonly ask: (
    text: string,
    variables?: Readonly<Record<string, unknown>>,
    deadline?: Deadline,
  ) => Promise<EngineResult>;
  readonly stop: () => Promise<void>;
}

/** An engine of ours over subgraphs that answer as a test tells them. */
export function startTestEngine(
  sdl: Readonly<Record<string, string>>,
  subgraphs: Readonly<Record<string, (request: SubgraphRequest) => Promise<SubgraphResponse>>>,
  context: RequestContext,
): TestEngine {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const requests: SubgraphRequest[] = [];
  const supergraph = parse(composeSdl(sdl));
  const call = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
    requests.push(request);
    return (await subgraphs[request.subgraph]?.(request)) ?? {};
  };
  const engine = createSamklangEngine({ supergraph, logger, transport: { call } }, createInlinePlanner(supergraph));
  const own = startDeadline(60_000);
  return {
    requests,
    ask: (text, variables = {}, deadline = own) =>
      engine.execute({ document: parse(text), operationName: null, variables, context, deadline }),
    stop: async () => {
      own.dispose();
      await engine.stop();
    },
  };
}
