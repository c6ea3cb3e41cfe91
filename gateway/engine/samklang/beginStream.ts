import { ClientError } from '../../../platform/errors/index.ts';
import {
  isStream,
  subscribeOver,
  type SubgraphResponse,
  type SubgraphTransport,
} from '../../../platform/transport/index.ts';
import type { EngineEvent, EngineResult, EngineSubscription, SubgraphCall } from '../engine.ts';
import type { PlannedFetch } from '../plan/readPlan.ts';
import type { FetchSender } from '../sendFetch.ts';
import type { Artefact } from './artefact.ts';

interface StreamParts {
  readonly transport: SubgraphTransport;
  readonly onCall: (call: SubgraphCall) => void;
  readonly complete: (artefact: Artefact, sender: FetchSender) => Promise<EngineResult>;
}

/**
 * Subscribes to the subgraph that the plan's first fetch names. Each of its responses takes the place of that fetch's answer; the rest of the
 * plan is run for it as for any operation, so nothing that one event read is known to the next.
 */
export async function beginStream(
  subscription: EngineSubscription,
  artefact: Artefact,
  { transport, onCall, complete }: StreamParts,
): Promise<AsyncIterable<EngineEvent> | EngineResult> {
  const primary = artefact.steps[0]?.fetch;
  // Nothing is left of an operation whose field the caller may not read.
  if (primary === undefined) return { data: null, errors: [] };
  const { variables, context, deadline, signal } = subscription;
  const started = performance.now();
  let code: string | null = 'SUBGRAPH_UNAVAILABLE';
  try {
    const answer = await subscribeOver(transport, {
      subgraph: primary.subgraph,
      query: primary.node.operation,
      document: primary.document,
      ...(primary.node.operationName === undefined ? {} : { operationName: primary.node.operationName }),
      variables: Object.fromEntries(
        (primary.node.variableUsages ?? []).flatMap((name) =>
          variables[name] === undefined ? [] : [[name, variables[name]]],
        ),
      ),
      context,
      deadline,
      signal,
    });
    code = null;
    return isStream(answer) ? events(answer) : { data: null, errors: answer.errors ?? [] };
  } catch (error) {
    if (error instanceof ClientError) code = error.code;
    throw error;
  } finally {
    onCall({ subgraph: primary.subgraph, durationMs: performance.now() - started, code });
  }

  async function* events(responses: AsyncIterable<SubgraphResponse>): AsyncGenerator<EngineEvent, void> {
    for await (const response of responses) {
      yield (operation) =>
        complete(artefact, {
          operation: { ...operation, document: subscription.document },
          ...answered(primary, response, { transport, onCall }),
        });
    }
  }
}

/** The transport of one event: what the subscription has brought is not asked for again, nor counted as a call. */
function answered(
  primary: PlannedFetch | undefined,
  response: SubgraphResponse,
  { transport, onCall }: Pick<StreamParts, 'transport' | 'onCall'>,
): Pick<FetchSender, 'transport' | 'onCall'> {
  let isFirst = true;
  return {
    transport: {
      call: async (request) => (request.document === primary?.document ? response : transport.call(request)),
    },
    // Nothing else can be asked for before the event itself is there.
    onCall: (call) => {
      if (!isFirst) onCall(call);
      isFirst = false;
    },
  };
}
