import { parse, printSchema } from 'graphql';
import { serveWorker } from '../../../platform/worker/index.ts';
import { createInlinePlanner } from './createInlinePlanner.ts';
import { plannerOrderSchema, plannerStartSchema, type PlannerNews } from './plannerMessages.ts';
import type { Planner } from './planner.ts';

/** The program of the thread that plans: however long an operation takes to plan, the gateway goes on. */
await serveWorker({
  data: plannerStartSchema,
  receives: plannerOrderSchema,
  async start({ supergraph }, send) {
    const post = (news: PlannerNews): void => send(news);
    let planner: Planner | undefined;
    try {
      planner = createInlinePlanner(parse(supergraph, { noLocation: true }));
      post({ type: 'ready', api: printSchema(planner.schema) });
    } catch (error) {
      post({ type: 'refused', reason: reasonOf(error) });
    }
    return {
      receive: ({ id, document, operationName }) => {
        void Promise.resolve(planner?.plan(parse(document, { noLocation: true }), operationName)).then(
          (plan) => {
            if (plan !== undefined) post({ type: 'planned', id, plan });
          },
          (error: unknown) => post({ type: 'failed', id, reason: reasonOf(error) }),
        );
      },
      stop: async () => planner?.stop(),
    };
  },
});

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
