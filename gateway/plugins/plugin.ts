import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Logger } from '../../platform/log/index.ts';
import type { PolicyDecider } from '../auth/policyDecider.ts';
import type { Buckets } from '../clients/createBuckets.ts';
import type { GatewayConfig } from '../config.ts';
import type { CostOf } from '../cost/createCostOf.ts';
import type { TrustedDocuments } from '../documents/trustedDocuments.ts';
import type { Engine } from '../engine/engine.ts';
import type { Operation, OperationResult } from '../pipeline/operation.ts';
import type { GatewayMetrics } from '../gatewayMetrics.ts';

/** What a plugin may know; made anew for each supergraph, except where it says otherwise. */
export interface PluginContext {
  readonly config: GatewayConfig;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** As composed, with the security directives and the hidden names. */
  readonly supergraph: DocumentNode;
  readonly logger: Logger;
  readonly metrics: GatewayMetrics;
  readonly knownOperations: ReadonlySet<string>;
  readonly costOf: CostOf;
  /** What each client has left of its cost; outlives the supergraph. */
  readonly budgets: Buckets;
  readonly isPlanned: Engine['isPlanned'];
  readonly trusted: TrustedDocuments;
  /** undefined: no policy ever holds. */
  readonly policies: PolicyDecider | undefined;
  /** Whether requests may have spans at all. */
  readonly isTraced: boolean;
}

/** One feature of the gateway in one file: deleting the file and its line in `plugins.ts` deletes the feature. */
export interface GatewayPlugin {
  readonly name: string;
  /** Sees each distinct document once, parsed but not yet validated; throws a ClientError to refuse it. */
  readonly checkDocument?: (document: DocumentNode) => void;
  /** Stands around the execution of an operation: may change it, answer in its place, or change the answer. */
  readonly around?: (this: void, operation: Operation, next: Next) => Promise<OperationResult>;
}

export type Next = (operation: Operation) => Promise<OperationResult>;

export type PluginFactory = (context: PluginContext) => GatewayPlugin;
