import { setTimeout as sleep } from 'node:timers/promises';
import type { BusinessClock } from '../../platform/clock/index.ts';
import { raceDeadline, startDeadline, withDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createBulkhead } from '../../platform/http/index.ts';
import type { TokenClaims } from '../auth/tokenClaims.ts';
import type { ContextHeaders } from '../auth/createContextMaker.ts';
import type { Client } from '../clients/client.ts';
import { clientOf } from '../clients/clientOf.ts';
import type { EngineResult } from '../engine/engine.ts';
import type { GraphqlRouteOptions } from '../http/graphqlRoute.ts';
import { priorityOf } from '../http/priority.ts';
import type { GraphqlRequest } from '../pipeline/operation.ts';
import type { ResultStream } from '../pipeline/runStream.ts';
import { withEnd } from './withEnd.ts';
import { createStreamBook, type StreamTransport } from './createStreamBook.ts';

export interface StreamDeskOptions extends Omit<GraphqlRouteOptions, 'desk'> {
  /** Tells each event its instant. */
  readonly clock: BusinessClock;
}

/** An operation that came over a transport that can stream, and from whom. */
export interface DeskRequest {
  readonly asked: GraphqlRequest;
  readonly claims: TokenClaims | null;
  readonly headers: ContextHeaders;
  /** Where it came from: callers without a login are told apart by it. */
  readonly address: string;
  readonly transport: StreamTransport;
  readonly mayMutate: boolean;
  /** What the program calls itself. */
  readonly clientName: string | undefined;
  /** Aborts when the client has gone. */
  readonly gone: AbortSignal;
}

/** Where operations of both streaming transports are taken in: the same limits, the same pipeline. */
export interface StreamDesk {
  /** Throws what a request over HTTP is refused with, and STREAM_LIMIT_REACHED. */
  open(request: DeskRequest): Promise<EngineResult | ResultStream>;
  /** From now on nothing is begun, and every stream ends with this reason. Resolves when all have, or after a moment. */
  stop(reason: ClientError): Promise<void>;
}

/** Events that are completed at once: a popular article changes for all who watch it in the same moment. */
const EVENTS_AT_ONCE = 64;

/** After the deadline, time for the engine to put together what it has. */
const GRACE_MS = 250;

/** At a stop, how long a stream may take to say that it ends. */
const LAST_WORDS_MS = 1_000;

const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function createStreamDesk(options: StreamDeskOptions): StreamDesk {
  const { config, graph, makeContext, overload, metrics, clock, clientLabel } = options;
  const book = createStreamBook(config.streams, metrics);
  const events = createBulkhead({ concurrency: EVENTS_AT_ONCE, queue: config.streams.total, full: 'OVERLOADED' });
  const running = new Set<AbortController>();
  let stopped: ClientError | undefined;

  const begin = async (
    { asked, claims, headers, mayMutate, gone }: DeskRequest,
    client: Client,
    ended: AbortSignal,
  ): Promise<EngineResult | ResultStream> => {
    const arrival = overload.arrive();
    const deadline = startDeadline(config.requestTimeoutMs, gone);
    const patience = startDeadline(config.requestTimeoutMs + GRACE_MS, gone);
    try {
      arrival.enter(priorityOf(claims, mayMutate ? 'POST' : 'GET').highest);
      const context = await raceDeadline(makeContext(claims, headers, deadline), deadline);
      const opening = graph.pipeline.open({
        ...asked,
        context,
        deadline,
        mayMutate,
        // A stream says what it knows as it comes; parts within parts would say it twice.
        mayDefer: false,
        client,
        ended,
        eachEvent: (work) =>
          events.run(
            () =>
              withDeadline(
                config.requestTimeoutMs,
                (own) => work({ context: { ...context, now: clock.now().toISOString() }, deadline: own }),
                gone,
              ),
            { signal: gone },
          ),
      });
      return await raceDeadline(opening, patience);
    } finally {
      deadline.dispose();
      patience.dispose();
      arrival.leave();
    }
  };

  return {
    open: async (request) => {
      if (stopped !== undefined) throw stopped;
      const { claims, gone, address, clientName } = request;
      const client = clientOf(claims, address, clientLabel(claims, clientName));
      const leave = book.enter(client.key, request.transport);
      const end = new AbortController();
      const goneAway = (): void => end.abort(new ClientError('CANCELLED'));
      const expiry = setTimeout(() => end.abort(expired()), msUntil(claims?.exp));
      expiry.unref();
      running.add(end);
      gone.addEventListener('abort', goneAway, { once: true });
      if (gone.aborted) goneAway();
      const settle = (): void => {
        leave();
        clearTimeout(expiry);
        running.delete(end);
        gone.removeEventListener('abort', goneAway);
      };
      try {
        const answer = await begin(request, client, end.signal);
        if (!('next' in answer)) {
          settle();
          return answer;
        }
        return withEnd(answer, settle);
      } catch (error) {
        // What is still being begun behind a deadline that has passed is let go of.
        end.abort(new ClientError('CANCELLED'));
        settle();
        throw error;
      }
    },
    stop: async (reason) => {
      stopped = reason;
      const patience = AbortSignal.timeout(LAST_WORDS_MS);
      for (const end of running) end.abort(reason);
      while (running.size > 0 && !patience.aborted) await sleep(10);
    },
  };
}

function expired(): ClientError {
  return new ClientError('UNAUTHENTICATED', 'The token has expired.');
}

function msUntil(exp: number | undefined): number {
  if (exp === undefined) return LONGEST_TIMER_MS;
  return Math.min(LONGEST_TIMER_MS, Math.max(0, exp * 1_000 - Date.now()));
}
