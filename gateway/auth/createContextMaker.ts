import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { BusinessClock } from '../../platform/clock/index.ts';
import type { Caller, Market, Markets, RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { GatewayOptions } from '../options.ts';
import { chooseLocale } from './chooseLocale.ts';
import type { TokenClaims } from './tokenClaims.ts';

export interface ContextMakerOptions {
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly resolveCustomer: GatewayOptions['resolveCustomer'];
}

/** What of a request's headers may shape its context. */
export interface ContextHeaders {
  readonly requestId: string | undefined;
  readonly acceptLanguage: string | undefined;
}

export type ContextMaker = (
  claims: TokenClaims | null,
  headers: ContextHeaders,
  deadline: Deadline,
) => Promise<RequestContext>;

/** How long a login's customer is remembered: long enough for a page, short enough for a merge to show. */
const customerTtlMs = 15_000;
const unknownCustomerTtlMs = 2_000;

/** Makes the context of a request: from the token alone, but for language and request id. No token: the default market's public. */
export function createContextMaker({ markets, clock, resolveCustomer }: ContextMakerOptions): ContextMaker {
  const customers = new LRUCache<string, { readonly id: string | null }>({ max: 20_000, ttl: customerTtlMs });

  const customerOf = async (
    claims: TokenClaims,
    context: RequestContext,
    deadline: Deadline,
  ): Promise<string | null> => {
    const { identifier } = claims;
    if (identifier === undefined) return null;
    const key = JSON.stringify([context.market.code, identifier.type, identifier.value]);
    const known = customers.get(key);
    if (known !== undefined) return known.id;
    try {
      const id = await resolveCustomer(identifier, { context, deadline });
      customers.set(key, { id }, { ttl: id === null ? unknownCustomerTtlMs : customerTtlMs });
      return id;
    } catch (cause) {
      if (deadline.ended !== undefined) throw cause;
      throw new ClientError('IDENTITY_UNAVAILABLE', undefined, { cause });
    }
  };

  return async (claims, headers, deadline) => {
    const market = marketOf(claims, markets);
    const context: RequestContext = {
      requestId: requestIdOf(headers.requestId),
      market,
      locale: chooseLocale(headers.acceptLanguage, market),
      channel: claims?.channel ?? 'WEB',
      storeId: claims?.store ?? null,
      tillId: claims?.till ?? null,
      caller: { kind: 'anonymous' },
      buyerId: null,
      now: clock.now().toISOString(),
    };
    if (claims === null || claims.role === 'visitor') return context;
    if (claims.role !== 'customer') return { ...context, caller: staff(claims) };
    const customerId = await customerOf(claims, context, deadline);
    const caller: Caller = { kind: 'customer', customerId, subject: claims.sub, scopes: claims.scope };
    return { ...context, caller, buyerId: customerId };
  };
}

function staff({ sub, role, scope }: TokenClaims): Caller {
  return { kind: 'staff', subject: sub, role, scopes: scope };
}

function marketOf(claims: TokenClaims | null, markets: Markets): Market {
  if (claims?.market === undefined) return markets.default;
  const market = markets.get(claims.market);
  if (market === null) throw new ClientError('UNAUTHENTICATED', 'The token names a market that is not served here.');
  return market;
}

function requestIdOf(given: string | undefined): string {
  return given !== undefined && /^[A-Za-z0-9._-]{8,100}$/.test(given) ? given : randomUUID();
}
