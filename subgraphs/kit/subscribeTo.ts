import { createSourceEventStream, execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import type { SubgraphResponse, SubgraphSubscription, SubscriptionAnswer } from '../../platform/transport/index.ts';

interface Subscribing {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly request: SubgraphSubscription;
  /** Made anew for each event: what one event read is no answer for the next. */
  readonly contextOf: (deadline: Deadline) => unknown;
  readonly told: (result: ExecutionResult) => SubgraphResponse;
}

/** Longest time for the subgraph's own part of one event. */
const EVENT_DEADLINE_MS = 10_000;

/** Begins a subscription on an executable schema. Each event is executed when it is asked for, and not before. */
export async function subscribeTo(subscribing: Subscribing): Promise<SubscriptionAnswer> {
  const { schema, document, request, contextOf, told } = subscribing;
  const operation = {
    schema,
    document,
    variableValues: request.variables,
    operationName: request.operationName ?? null,
  };
  const source = await createSourceEventStream({ ...operation, contextValue: contextOf(request.deadline) });
  return Symbol.asyncIterator in source ? responses(source) : told(source);

  async function* responses(events: AsyncIterable<unknown>): AsyncGenerator<SubgraphResponse, void> {
    for await (const event of events) {
      yield await withDeadline(
        EVENT_DEADLINE_MS,
        async (deadline) => told(await execute({ ...operation, rootValue: event, contextValue: contextOf(deadline) })),
        request.signal,
      );
    }
  }
}
