import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import type { Span, Tracer } from '../../platform/trace/index.ts';
import type { Authenticator } from '../auth/createAuthenticator.ts';
import type { TokenClaims } from '../auth/tokenClaims.ts';
import type { Overload } from './createOverload.ts';
import { priorityOf } from './priority.ts';

export interface DoorOptions {
  readonly authenticate: Authenticator;
  readonly overload: Overload;
  readonly tracer: Tracer;
}

/** What is known of a request before its body is read. */
export interface Visit {
  /** Of the token; null without one. Throws what is wrong with it. */
  readonly claims: () => TokenClaims | null;
  /** The operation's kind is known now. Throws ClientError OVERLOADED when there is no room for it after all. */
  readonly admit: (kind: OperationTypeNode) => void;
  readonly span: Span | undefined;
}

/**
 * Who comes in while the house is full: the token is checked before the body is read, and how much the request matters follows from it.
 * A request that is shed costs the check of its token, and beyond a number of them not even that.
 */
export interface Door {
  /** Throws ClientError OVERLOADED. */
  enter(request: FastifyRequest, reply: FastifyReply): Promise<Visit>;
}

export function createDoor({ authenticate, overload, tracer }: DoorOptions): Door {
  return {
    enter: async (request, reply) => {
      const arrival = overload.arrive();
      const { traceparent } = request.headers;
      const span = tracer.startRequest(
        'graphql request',
        typeof traceparent === 'string' ? traceparent : undefined,
        false,
      );
      reply.raw.once('close', () => {
        arrival.leave();
        // Who was answered has ended it already.
        span?.end('CANCELLED');
      });
      let claims: TokenClaims | null | undefined;
      let refusal: unknown;
      try {
        claims = await authenticate(request.headers.authorization);
      } catch (error) {
        refusal = error;
      }
      const { highest, reading } = priorityOf(claims, request.method);
      span?.set({ 'samklang.priority': highest });
      try {
        arrival.enter(highest);
      } catch (error) {
        span?.set({ 'http.response.status_code': 503 });
        span?.end('OVERLOADED');
        throw error;
      }
      return {
        claims: () => {
          if (claims === undefined) throw refusal;
          return claims;
        },
        admit: (kind) => {
          if (kind === OperationTypeNode.MUTATION || reading === highest) return;
          span?.set({ 'samklang.priority': reading });
          arrival.settle(reading);
        },
        span,
      };
    },
  };
}
