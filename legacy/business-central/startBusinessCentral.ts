import { randomBytes } from 'node:crypto';
import type { BusinessClock, LegacyReply, LegacyRequest, LegacyServer, VendorReplies } from '../kit/index.ts';
import { createEntraTokens, createJournal, startLegacyServer } from '../kit/index.ts';
import type { Row } from '../odata/index.ts';
import { onlyOptions } from '../odata/index.ts';
import type { Retailer } from '../retailer/index.ts';
import { calculatePrices } from './extension/calculatePrices.ts';
import { createAnswer, refusalReply } from './http/answer.ts';
import { answerBatch } from './http/batch.ts';
import type { Call } from './http/call.ts';
import { errorReply } from './http/errors.ts';
import type { LimitSettings } from './http/limits.ts';
import { createLimits, productLimits, tooManyRequests } from './http/limits.ts';
import { createReader } from './http/read.ts';
import { requireHeaders } from './http/requireHeaders.ts';
import { resolvePath } from './http/resolvePath.ts';
import { createWriter } from './http/write.ts';
import { pages } from './pages/index.ts';
import type { Page } from './pages/page.ts';
import { seedFacts } from './pages/seedFacts.ts';
import { createSalesOrderDesk } from './sales/salesOrderDesk.ts';
import { storePriceBook } from './sales/storePriceBook.ts';
import { createStore } from './store.ts';
import type { SubscriptionSettings } from './subscriptions/subscriptions.ts';
import { createSubscriptions, productSubscriptions } from './subscriptions/subscriptions.ts';

export interface BusinessCentralOptions {
  readonly retailer: Retailer;
  readonly clock: BusinessClock;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly limits?: Partial<LimitSettings>;
  readonly subscriptions?: Partial<SubscriptionSettings>;
  /** Seconds that a token is good for. */
  readonly tokenLifetimeSeconds?: number;
  /** true: the site has an extension that prices its sales lines, and publishes what it calculates. */
  readonly pricingExtension?: boolean;
}

/** The company's rows from inside: what a back-office user would do, without a request. */
export interface BackOffice {
  /** Rows of an entity set as stored: decimals are text. */
  rows(set: string): readonly Row[];
  /** Inserts or replaces a row (by `id`), stamped by the business clock and told to subscribers. */
  upsert(set: string, row: Row): Row;
  /** False when there was none. */
  remove(set: string, id: string): boolean;
}

/** A running Business Central. */
export interface BusinessCentral extends LegacyServer {
  /** The environment with which the product's ERP adapter reaches it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly backOffice: BackOffice;
  /** Makes every access token given so far worthless. */
  revokeTokens(): void;
  /** Resolves when every notice that was due has been delivered or given up. */
  noticesDelivered(): Promise<void>;
}

const environment = '/v2.0/production';
const tenantId = '3f6c9d0e-55b1-4f0f-9a35-0d8f4b7c2a11';
const scope = 'https://api.businesscentral.dynamics.com/.default';

/** Starts it on 127.0.0.1. Tables are filled when first asked, so that starting costs nothing. */
export async function startBusinessCentral(options: BusinessCentralOptions): Promise<BusinessCentral> {
  const { retailer, clock } = options;
  const client = {
    clientId: '9d2c5e70-8a64-4c3b-b1f7-6e0a3d9c4b52',
    clientSecret: randomBytes(24).toString('base64url'),
  };
  const tokens = createEntraTokens({
    tenantId,
    clients: [client],
    scope,
    ...(options.tokenLifetimeSeconds === undefined ? {} : { lifetimeSeconds: options.tokenLifetimeSeconds }),
  });
  const limits = createLimits({ ...productLimits, ...options.limits });
  const subscriptions = createSubscriptions(retailer.company.id, { ...productSubscriptions, ...options.subscriptions });
  const journal = createJournal(clock);
  const store = createStore(pages, seedFacts(retailer), clock, (change) => subscriptions.tell(change));
  const reader = createReader(store, retailer.company.id);
  const hasExtension = options.pricingExtension ?? false;
  const desk = createSalesOrderDesk(store, storePriceBook(store), clock, hasExtension);
  const writer = createWriter(store, reader, desk, clock);
  const answer = createAnswer({
    companyId: retailer.company.id,
    companyName: retailer.company.name,
    reader,
    writer,
    calculatedPrices: hasExtension ? (call, context) => calculatePrices(call, context, store, clock) : null,
  });

  const handle = async (request: LegacyRequest): Promise<LegacyReply> => {
    const call = callOf(request);
    try {
      const target = resolvePath(call.path, retailer.company.id);
      if (target.is === 'subscriptions') {
        requireHeaders(call);
        onlyOptions(call.rawQuery, [], 'subscriptions');
        return await subscriptions.answer(call, target.id);
      }
      if (target.is !== 'batch' || call.method !== 'POST') return answer(call);
      requireHeaders(call);
      onlyOptions(call.rawQuery, [], 'a batch');
      const { reply, innerRequests, readOnly } = answerBatch(call, target.group, store, answer);
      request.markInnerRequests(innerRequests);
      if (readOnly) request.markKind('read');
      return reply;
    } catch (error) {
      return refusalReply(error, request.id);
    }
  };
  const server = await startLegacyServer({
    name: 'erp',
    clock,
    journal,
    replies,
    routes: [tokens.route, { method: '*', path: /^\/v2\.0\/production(?<rest>\/api\/.*)$/, handle }],
    around: async (request, next) => {
      const verdict = tokens.verify(request.headers.authorization);
      const reply = verdict.valid
        ? await limits.run(verdict.clientId, request.id, next)
        : errorReply(
            {
              status: 401,
              code: 'Authentication_InvalidCredentials',
              message: 'The server has rejected the client credentials.',
            },
            request.id,
            { 'www-authenticate': 'Bearer' },
          );
      return { ...reply, headers: { 'odata-version': '4.0', 'request-id': request.id, ...reply.headers } };
    },
    onStop: () => subscriptions.stop(),
    ...(options.port === undefined ? {} : { port: options.port }),
  });

  return {
    ...server,
    settings: {
      ERP_ADAPTER: 'business-central',
      ERP_URL: `${server.url}${environment}`,
      ERP_TOKEN_URL: `${server.url}/${tenantId}/oauth2/v2.0/token`,
      ERP_COMPANY_ID: retailer.company.id,
      ERP_CLIENT_ID: client.clientId,
      ERP_CLIENT_SECRET: client.clientSecret,
      ...(hasExtension ? { ERP_PRICE_CALCULATION: 'EXTENSION' } : {}),
    },
    backOffice: {
      rows: (set) => [...store.table(pageNamed(set)).all()],
      upsert(set, row) {
        const stored = store.put(pageNamed(set), row);
        journal.noteOwnWrite({ operation: 'update', entity: set, key: String(row['id']), data: row });
        return stored;
      },
      remove(set, id) {
        const removed = store.remove(pageNamed(set), id);
        if (removed) journal.noteOwnWrite({ operation: 'delete', entity: set, key: id });
        return removed;
      },
    },
    revokeTokens: () => tokens.revokeAll(),
    noticesDelivered: () => subscriptions.idle(),
  };
}

function pageNamed(set: string): Page {
  const page = pages.find((candidate) => candidate.set === set);
  if (page === undefined) throw new Error(`There is no entity set ${set}.`);
  return page;
}

/** @param request one that a route below the environment has taken. */
function callOf(request: LegacyRequest): Call {
  return {
    method: request.method,
    path: request.path.slice(environment.length),
    rawQuery: request.rawQuery,
    header(name) {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(',') : value;
    },
    json: () => request.json(),
    noteWrite: (write) => request.noteWrite(write),
    correlationId: request.id,
    base: `http://${request.headers.host ?? '127.0.0.1'}${environment}`,
  };
}

const replies: VendorReplies = {
  notFound: (request) =>
    errorReply({ status: 404, code: 'BadRequest_NotFound', message: 'Resource not found.' }, request.id),
  methodNotAllowed: (request) =>
    errorReply({ status: 405, code: 'BadRequest_MethodNotAllowed', message: 'The method is not allowed.' }, request.id),
  malformed: (request, status) =>
    errorReply({ status, code: 'BadRequest', message: 'The request body is too large or not valid JSON.' }, request.id),
  failed: (request, status) =>
    status === 502 || status === 503
      ? errorReply({ status, code: 'ServiceUnavailable', message: 'The service is unavailable.' }, request.id, {
          'retry-after': '30',
        })
      : errorReply({ status, code: 'Internal_ServerError', message: 'An internal error has occurred.' }, request.id),
  throttled: (request) => tooManyRequests(request.id, productLimits.requestsPerWindow),
};
