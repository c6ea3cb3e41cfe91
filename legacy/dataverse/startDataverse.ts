import type { BusinessClock, EntraTokens, LegacyServer } from '../kit/index.ts';
import { createEntraTokens, createJournal, startLegacyServer } from '../kit/index.ts';
import type { Row } from '../odata/index.ts';
import { createOperate } from './createOperate.ts';
import { entitySetOf } from './entitySets.ts';
import type { ProtectionLimits } from './protection.ts';
import { createProtection, throttled, vendorLimits } from './protection.ts';
import { errorReply, odataHeaders } from './replies.ts';
import { runBatch } from './runBatch.ts';
import type { CrmSeed } from './seedRows.ts';
import { createStore } from './store.ts';

/** The one application of the embedded Entra; demo values, worth nothing elsewhere. */
const tenantId = '7d1f0b52-5c1e-4f0a-9a57-0d2d6f0c0001';
const client = {
  clientId: '7d1f0b52-5c1e-4f0a-9a57-0d2d6f0c0002',
  clientSecret: 'embedded-dataverse-demo-secret',
} as const;
const basePath = '/api/data/v9.2';

/** Characters of a URL outside a batch; inside, twice as many. */
const maxUrl = 32_768;

export interface DataverseOptions {
  readonly retailer: CrmSeed;
  readonly clock: BusinessClock;
  readonly port?: number;
  /** Default: the vendor's own. */
  readonly limits?: Partial<ProtectionLimits>;
  /** Seconds of real time; default about an hour. */
  readonly tokenLifetimeSeconds?: number;
}

/** Changes from inside, as people at their screens make them: they cost no request. */
export interface BackOffice {
  rows(set: string): readonly Row[];
  /** Inserts or replaces a row, whole and in the stored form; `modifiedon` is the caller's to set. */
  put(set: string, row: Row): void;
  remove(set: string, id: string): void;
}

/** The embedded Dataverse. */
export interface DataverseServer extends LegacyServer {
  /** The Web API: `<url>/api/data/v9.2`. */
  readonly apiUrl: string;
  /** The environment with which the product's CRM adapter reaches it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly backOffice: BackOffice;
  readonly tokens: Pick<EntraTokens, 'revokeAll' | 'issued'>;
}

/** Starts the embedded Dataverse, named `crm`. Rows are made when their table is first asked. */
export async function startDataverse(options: DataverseOptions): Promise<DataverseServer> {
  const { retailer, clock } = options;
  // Links and the scope carry the port, which is known once the server listens.
  const place = { url: '' };
  const journal = createJournal(clock);
  const tokens = createEntraTokens({
    tenantId,
    get scope() {
      return `${place.url}/.default`;
    },
    clients: [client],
    ...(options.tokenLifetimeSeconds === undefined ? {} : { lifetimeSeconds: options.tokenLifetimeSeconds }),
  });
  const protection = createProtection({ ...vendorLimits, ...options.limits });
  const store = createStore(retailer);
  const operate = createOperate({
    store,
    clock,
    get base() {
      return place.url + basePath;
    },
  });

  const server = await startLegacyServer({
    name: 'crm',
    clock,
    journal,
    ...(options.port === undefined ? {} : { port: options.port }),
    routes: [
      tokens.route,
      {
        method: 'POST',
        path: /^\/api\/data\/v9\.2\/(?:\$|%24)batch$/,
        handle: (request) => runBatch(request, operate),
      },
      {
        method: '*',
        path: `${basePath}/*resource`,
        handle: (request) =>
          operate({
            method: request.method,
            resource: request.params['resource'] ?? '',
            rawQuery: request.rawQuery,
            header: (name) => {
              const value = request.headers[name];
              return Array.isArray(value) ? value.join(',') : value;
            },
            json: () => request.json(),
            noteWrite: (write) => request.noteWrite(write),
            onUndo: () => undefined,
          }),
      },
    ],
    replies: {
      notFound: ({ path }) =>
        errorReply(404, '0x8006088a', `Resource not found for the segment '${path.split('/').at(-1) ?? ''}'.`),
      methodNotAllowed: ({ method }) =>
        errorReply(405, '0x8006088a', `The requested resource does not support http method '${method}'.`),
      malformed: (_request, status) =>
        status === 413
          ? errorReply(413, '0x80044150', 'The request is too large.')
          : errorReply(
              status,
              '0x80048d19',
              status === 415
                ? 'The Content-Type of the request is not supported: application/json is expected.'
                : 'Error identified in Payload provided by the user: the body is not JSON.',
            ),
      failed: (_request, status) =>
        errorReply(
          status,
          status === 503 ? '0x80040224' : '0x80040216',
          status === 503 ? 'The service is temporarily unavailable.' : 'An unexpected error occurred.',
          status === 503 ? { 'retry-after': '2' } : {},
        ),
      throttled: () =>
        throttled(
          '0x80072322',
          'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
          2_000,
        ),
    },
    around: async (request, next) => {
      if (request.path.length + request.rawQuery.length > maxUrl) return { status: 414 };
      const verdict = tokens.verify(request.headers.authorization);
      const reply = verdict.valid
        ? await protection.guard(verdict.clientId, next)
        : {
            status: 401,
            headers: {
              'www-authenticate': `Bearer error=invalid_token, error_description=Error during token validation!, authorization_uri=${place.url}/${tenantId}/oauth2/authorize, resource_id=${place.url}/`,
            },
          };
      return { ...reply, headers: { ...odataHeaders, 'x-ms-service-request-id': request.id, ...reply.headers } };
    },
  });
  place.url = server.url;
  return {
    ...server,
    apiUrl: server.url + basePath,
    settings: {
      CRM_ADAPTER: 'dataverse',
      CRM_URL: server.url + basePath,
      CRM_TOKEN_URL: `${server.url}/${tenantId}/oauth2/v2.0/token`,
      CRM_TOKEN_SCOPE: `${server.url}/.default`,
      CRM_CLIENT_ID: client.clientId,
      CRM_CLIENT_SECRET: client.clientSecret,
    },
    backOffice: {
      rows: (set) => [...store.table(entitySetOf(set)).all()],
      put(set, row) {
        const entitySet = entitySetOf(set);
        store.put(entitySet, row);
        journal.noteOwnWrite({ operation: 'update', entity: set, key: store.keyOf(entitySet, row), data: row });
      },
      remove(set, id) {
        store.remove(entitySetOf(set), id.toLowerCase());
        journal.noteOwnWrite({ operation: 'delete', entity: set, key: id.toLowerCase() });
      },
    },
    tokens,
  };
}
