import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { BusinessClock } from '../platform/clock/index.ts';
import type { Markets, RequestContext } from '../platform/context/index.ts';
import type { Deadline } from '../platform/deadline/index.ts';
import type { Logger } from '../platform/log/index.ts';
import type { Tracer } from '../platform/trace/index.ts';
import type { SubgraphTransport } from '../platform/transport/index.ts';
import type { WebhookHandler } from '../subgraphs/kit/index.ts';
import type { DevelopmentIssuer } from './auth/developmentIssuer.ts';
import type { PolicyDecider } from './auth/policyDecider.ts';
import type { GatewayConfig } from './config.ts';
import type { SupergraphSource } from './supergraph/supergraphSource.ts';

/** The identifier that a customer's login carries. */
export interface CustomerClaim {
  /** Such as SHOP_ID or CLUB_CARD. */
  readonly type: string;
  readonly value: string;
}

/** The request that a claim is resolved for. Its caller is still anonymous: who calls is what is being found out. */
export interface ClaimRequest {
  readonly context: RequestContext;
  readonly deadline: Deadline;
}

/** Everything that the gateway is given; it opens nothing by itself but its port. */
export interface GatewayOptions {
  /** Of `parseGatewayConfig`. */
  readonly config: GatewayConfig;
  /** The way to every subgraph. */
  readonly transport: SubgraphTransport;
  /** Where the supergraph comes from, such as `supergraphFile(path)`. */
  readonly supergraph: SupergraphSource;
  readonly markets: Markets;
  /** Stamps `now` of every request. */
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /**
   * The canonical customer of a login's identifier, null when it is linked to nobody. Answers are kept for some seconds. When it
   * throws, the request is refused with IDENTITY_UNAVAILABLE: a known login is never served as somebody else.
   */
  readonly resolveCustomer: (claim: CustomerClaim, request: ClaimRequest) => Promise<string | null>;
  /** Webhook receivers, by subgraph and key: mounted at POST and GET `/hooks/<subgraph>/<key>` with the raw body. */
  readonly hooks?: ReadonlyMap<string, ReadonlyMap<string, WebhookHandler>>;
  /** What anybody may read at `/.well-known/<name>`, by name: JSON, asked for once a minute at most. */
  readonly wellKnown?: ReadonlyMap<string, () => Promise<object>>;
  /** Of `openDevelopmentIssuer`; used only on loopback and only when no issuer is configured. */
  readonly developmentIssuer?: DevelopmentIssuer;
  /** Decides what `@policy` asks, such as `policiesFile(path)`. Default: nobody fulfils any. */
  readonly policies?: PolicyDecider;
  /** Names of the operations that the house ships: only these stand in logs and metrics, any other is "other". */
  readonly knownOperations?: ReadonlySet<string>;
  /** Default: nothing is traced. Whoever opens it stops it, after the gateway. */
  readonly tracer?: Tracer;
  /** Where the gateway's measurements are registered, and what /metrics shows. Default: a registry of its own. */
  readonly registry?: Registry;
  /** What GraphiQL shows first. Default: a short query of the catalogue. */
  readonly defaultQuery?: string;
  /** What must be up beside the engine before the gateway is ready, such as the subgraphs of this process. */
  readonly ready?: () => Promise<void>;
}

/** A gateway that is not yet listening. */
export interface Gateway {
  /** The HTTP host: `app.inject` in tests. */
  readonly app: FastifyInstance;
  /** Base URL, such as "http://127.0.0.1:4000"; throws before `listen`. */
  readonly url: string;
  /** Opens the port (0: any free one) and answers {@link Gateway.url}. */
  listen(): Promise<string>;
  /** Resolves when requests can be answered. */
  ready(): Promise<void>;
  /** Readiness off, then drains for at most `config.drainMs`, then closes what is left. Safe to call twice. */
  stop(): Promise<void>;
}
