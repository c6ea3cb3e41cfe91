import { ClientError } from '../../platform/errors/index.ts';
import { activeSpan, inSpan } from '../../platform/trace/index.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../platform/transport/index.ts';
import type { EngineError, EngineOperation, SubgraphCall } from './engine.ts';
import type { PlannedFetch } from './plan/readPlan.ts';

/** Whose fetch it is, and the way to the subgraphs. */
export interface FetchSender {
  readonly operation: EngineOperation;
  readonly transport: SubgraphTransport;
  readonly onCall: (call: SubgraphCall) => void;
}

/** Makes one fetch of a plan. Never rejects: what kept the subgraph from answering is answered as an error. */
export async function sendFetch(
  fetch: PlannedFetch,
  variables: Readonly<Record<string, unknown>>,
  { operation, transport, onCall }: FetchSender,
): Promise<SubgraphResponse | EngineError> {
  const started = performance.now();
  const span = activeSpan()?.child('subgraph call', 'client', { 'samklang.subgraph': fetch.subgraph });
  let code: string | null = null;
  const request: SubgraphRequest = {
    subgraph: fetch.subgraph,
    query: fetch.node.operation,
    document: fetch.document,
    ...(fetch.node.operationName === undefined ? {} : { operationName: fetch.node.operationName }),
    variables,
    context: operation.context,
    deadline: operation.deadline,
  };
  try {
    return await (span === undefined ? transport.call(request) : inSpan(span, () => transport.call(request)));
  } catch (cause) {
    code = cause instanceof ClientError ? cause.code : 'SUBGRAPH_UNAVAILABLE';
    return { message: 'The subgraph did not answer.', extensions: { code }, cause };
  } finally {
    span?.end(code);
    onCall({ subgraph: fetch.subgraph, durationMs: performance.now() - started, code });
  }
}
