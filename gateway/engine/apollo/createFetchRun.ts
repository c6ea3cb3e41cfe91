import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { judgeAnswer, type FetchOutcome } from '../failures/fetchOutcome.ts';
import type { OperationPlan } from '../plan/readPlan.ts';
import { isRepresented, isWhole, locate, type Json } from '../plan/positions.ts';
import { sendFetch, type FetchSender } from '../sendFetch.ts';

/** One run of a plan: the data sources that the executor calls, and what is remembered of each call. Lives as long as the request. */
export interface FetchRun {
  readonly services: Record<string, GraphQLDataSource>;
  readonly outcomes: ReadonlyMap<string, FetchOutcome>;
  /** The merged answer so far, as the executor has it, hidden fields included. */
  root(): Json;
}

export interface FetchRunOptions extends FetchSender {
  readonly plan: OperationPlan;
  readonly supergraphSchema: GraphQLSchema;
}

/**
 * The executor loses which object a failure belongs to, so it is never told of one: it gets data or nothing, and the outcome is kept
 * here with the concrete positions. That works because the executor merges the very objects that a fetch answers into its tree:
 * the answers to root fetches, kept here, grow into the whole merged answer.
 */
export function createFetchRun(options: FetchRunOptions): FetchRun {
  const { plan, supergraphSchema } = options;
  const outcomes = new Map<string, FetchOutcome>();
  const rootAnswers: Json[] = [];

  const root = (): Json => {
    const merged: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const answer of rootAnswers) {
      for (const [key, value] of Object.entries(answer)) {
        if (value !== undefined && (merged[key] === undefined || merged[key] === null)) merged[key] = value;
      }
    }
    return merged;
  };

  const services: Record<string, GraphQLDataSource> = Object.create(null) as Record<string, GraphQLDataSource>;
  for (const [number, fetch] of plan.fetches) {
    services[number] = {
      process: async ({ request, ...call }) => {
        const path = 'pathInIncomingRequest' in call ? (call.pathInIncomingRequest ?? []) : [];
        const variables = request.variables ?? {};
        const representations: unknown = variables['representations'];
        const { requires } = fetch.node;
        const here = path.length === 0 ? [{ path: [], value: root() }] : locate(root(), path);
        const positions = requires
          ? here.filter(({ value }) => isRepresented(supergraphSchema, value, requires))
          : here;
        const given = listOf(representations);
        const whole = positions.map(({ value }) => !requires || isWhole(supergraphSchema, value, requires));
        const withheld = positions.filter((_at, index) => !whole[index]);
        const each = positions.map((at) => [at]);
        if (!requires || withheld.length === 0 || given.length !== positions.length) {
          const response = await sendFetch(fetch, variables, options);
          // An answer for objects that we cannot tell is worth nothing: no list has that many.
          const known = given.length === positions.length ? given.length : -1;
          const outcome = judgeAnswer(response, requires ? known : null);
          outcomes.set(number, { ...outcome, positions: requires ? each : [positions], withheld: [] });
          const data = outcome.failure === undefined ? outcome.data : null;
          if (data !== null && path.length === 0 && !requires) rootAnswers.push(data);
          return { data };
        }
        const sent = each.filter((_at, index) => whole[index]);
        const outcome =
          sent.length === 0
            ? { errors: [], data: null }
            : judgeAnswer(
                await sendFetch(
                  fetch,
                  { ...variables, representations: given.filter((_one, index) => whole[index]) },
                  options,
                ),
                sent.length,
              );
        outcomes.set(number, { ...outcome, positions: sent, withheld });
        return { data: { _entities: spread(outcome.data?.['_entities'], whole) } };
      },
    };
  }
  return { services, outcomes, root };
}

function listOf(representations: unknown): readonly unknown[] {
  return Array.isArray(representations) ? (representations as unknown[]) : [];
}

/** The answers at the positions of those who were asked for, null at the others'. */
function spread(answers: unknown, asked: readonly boolean[]): unknown[] {
  const rest = [...listOf(answers)];
  return asked.map((was) => (was ? (rest.shift() ?? null) : null));
}
