import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { z } from 'zod';
import { assemble } from '../../cli/assemble.ts';
import { copyDemoImage } from '../../cli/demoImage.ts';
import { missingSystems } from '../../cli/legacyNames.ts';
import { personaToken } from '../../cli/personaToken.ts';
import type { TokenChanges, TokenPersona } from '../../cli/personaToken.ts';
import { legacyNames, startLegacySystems } from '../../cli/startLegacySystems.ts';
import type { LegacyName, LegacySystems } from '../../cli/startLegacySystems.ts';
import { openDevelopmentIssuer } from '../../gateway/index.ts';
import { anchor } from '../../legacy/retailer/index.ts';
import type { Retailer } from '../../legacy/retailer/index.ts';
import { serviceContext } from '../../subgraphs/kit/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import type { SettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';

/** A GraphQL answer over HTTP. */
export interface Answer<T> {
  readonly status: number;
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Whom a request is sent as: a persona, with what a command line may change of the token. */
export interface Asker extends TokenChanges {
  readonly as?: TokenPersona;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Stack {
  readonly url: string;
  readonly retailer: Retailer;
  readonly clock: SettableClock;
  readonly legacy: Required<LegacySystems['servers']>;
  /** Every line that the product logged. */
  readonly log: readonly string[];
  /** Sends an operation as somebody (default: an anonymous visitor). */
  ask<T, V>(document: TypedDocumentNode<T, V>, variables: V, asker?: Asker): Promise<Answer<T>>;
  askText(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    asker?: Asker,
  ): Promise<Answer<Record<string, unknown>>>;
  /** A token of a persona, for a transport that `ask` does not speak. */
  tokenOf(as: TokenPersona, changes?: TokenChanges): Promise<string>;
  /** The canonical customer of a record of another system. */
  customerOf(system: string, id: string): Promise<string>;
  /** The same for many, by `system:id`; unlinked ones are missing. */
  customersOf(
    records: readonly { readonly system: string; readonly id: string }[],
  ): Promise<ReadonlyMap<string, string>>;
  /** Reads every followed feed to its end. */
  caughtUp(): Promise<void>;
  /** HTTP requests at each embedded system while `work` runs, token requests apart; a `$batch` counts one. */
  countRequests(work: () => Promise<unknown>): Promise<RequestCount>;
  stop(): Promise<void>;
}

export interface RequestCount extends Readonly<Record<LegacyName, number>> {
  readonly total: number;
  /** Method and target of each, to see what was asked and whether anything was asked twice. */
  readonly requests: readonly string[];
}

/**
 * Starts the whole product over the embedded systems: real HTTP to real servers on free ports. The store begins as it
 * stands after a first start where `npm test` has made that, or else reads the systems itself.
 */
export async function startStack(
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly marketsFile?: string;
    readonly secret?: string;
    /** An empty PostgreSQL database, instead of the embedded store. */
    readonly databaseUrl?: string;
  } = {},
): Promise<Stack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samklang-test-'));
  const clock = createSettableClock(anchor);
  const log: string[] = [];
  const logger = createLogger({ name: 'test', level: 'info', destination: { write: (line) => void log.push(line) } });
  const marketsFile = options.marketsFile ?? new URL('../../config/markets.json', import.meta.url).pathname;
  const systems = await startLegacySystems({ names: legacyNames, clock });
  seed(systems.retailer);
  const issuer = await openDevelopmentIssuer(dataDir);
  const store = await openStore({
    ...(options.databaseUrl === undefined ? { dataDir: join(dataDir, 'store') } : { databaseUrl: options.databaseUrl }),
    // Made with the embedded systems: over any other, what it holds is not true.
    ...(missingSystems(options.env ?? {}).length === legacyNames.length
      ? { beginAs: async (path: string) => copyDemoImage({ articles: 1, people: 1, marketsFile }, path) }
      : {}),
    logger,
  });
  const samklang = await assemble({
    // Feeds are followed slowly, so that background reading does not blur what a test counts.
    // How fast the machine is, is not what these tests are about.
    env: {
      PORT: '0',
      REQUEST_TIMEOUT_MS: '60000',
      ERP_TIMEOUT_MS: '30000',
      CRM_TIMEOUT_MS: '30000',
      COMMERCE_TIMEOUT_MS: '30000',
      LOYALTY_TIMEOUT_MS: '30000',
      POS_TIMEOUT_MS: '30000',
      IDENTITY_POLL_MS: '3600000',
      ORDERS_POLL_MS: '3600000',
      PRICING_POLL_MS: '3600000',
      ERP_CHANGES_MS: '0',
      COMMERCE_CHANGES_MS: '0',
      ...systems.settings,
      ...options.env,
    },
    marketsFile,
    store: async () => store,
    clock,
    logger,
    developmentIssuer: issuer,
    ...(options.secret === undefined ? {} : { secret: options.secret }),
  });
  const markets = await loadMarkets(marketsFile);
  const internalGraph = createInternalGraph({ transport: samklang.subgraphs.transport, name: 'test' });
  const legacy = systems.servers as Required<LegacySystems['servers']>;
  const { url } = samklang.gateway;
  systems.sendWebhooksTo(url);

  const askText: Stack['askText'] = async (query, variables = {}, asker = {}) => {
    const { as, headers, ...changes } = asker;
    const token = as === undefined ? undefined : await personaToken(issuer, as, changes, systems.retailer);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };

  const customersOf: Stack['customersOf'] = async (records) => {
    const { links } = await withDeadline(60_000, (deadline) =>
      internalGraph.query({
        subgraph: 'identity',
        document: `query ($records: [RecordReferenceInput!]!) { links: customersByRecord(records: $records) { system id customerId } }`,
        variables: { records: records.map(({ system, id }) => ({ system, id })) },
        schema: z.object({ links: z.array(z.object({ system: z.string(), id: z.string(), customerId: z.string() })) }),
        context: serviceContext({ clock, markets }, 'test'),
        deadline,
      }),
    );
    return new Map(links.map(({ system, id, customerId }) => [`${system}:${id}`, customerId]));
  };

  return {
    url,
    retailer: systems.retailer,
    clock,
    legacy,
    log,
    askText,
    ask: async <T, V>(document: TypedDocumentNode<T, V>, variables: V, asker?: Asker) =>
      (await askText(print(document), variables as Record<string, unknown>, asker)) as Answer<T>,
    customersOf,
    tokenOf: (as, changes = {}) => personaToken(issuer, as, changes, systems.retailer),
    customerOf: async (system, id) => {
      const customer = (await customersOf([{ system, id }])).get(`${system}:${id}`);
      if (customer === undefined) throw new Error(`${id} of ${system} is linked to nobody.`);
      return customer;
    },
    caughtUp: () => samklang.subgraphs.caughtUp(),
    countRequests: async (work) => {
      const marks = legacyNames.map((name) => [name, legacy[name].journal.mark()] as const);
      await work();
      const entries = marks.flatMap(([name, mark]) =>
        legacy[name].journal
          .since(mark)
          .filter(({ kind }) => kind !== 'token')
          .map((entry) => ({ name, text: `${name} ${entry.method} ${entry.path}?${entry.query}` })),
      );
      const of = (name: LegacyName): number => entries.filter((entry) => entry.name === name).length;
      return {
        erp: of('erp'),
        crm: of('crm'),
        commerce: of('commerce'),
        loyalty: of('loyalty'),
        pos: of('pos'),
        total: entries.length,
        requests: entries.map(({ text }) => text),
      };
    },
    stop: async () => {
      await samklang.stop();
      await store.close();
      await systems.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Makes the whole data set before anything is asked: systems of one process share a thread, and seeding would run into deadlines. */
function seed(retailer: Retailer): void {
  for (const part of Object.keys(retailer)) Reflect.get(retailer, part);
}
