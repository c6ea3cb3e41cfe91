import { startTestServer, type TestServer } from '../../../../../platform/http/testServer.ts';

/** A list's rows by path below the origin (`/admin/orders`), as Medusa 2.21 was heard to send them. */
export type RecordedLists = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export interface RecordedMedusa extends TestServer {
  /** The queries that came to a path, decoded. */
  queriesOf(path: string): readonly URLSearchParams[];
  /** From now on other rows lie there. */
  put(path: string, rows: RecordedLists[string]): void;
}

/** Names under which lists lie, where they are not the path's own. */
const names: Readonly<Record<string, string>> = { 'product-variants': 'variants' };

const region = { id: 'reg_dk', currency_code: 'dkk', countries: [{ iso_2: 'dk' }] };
const key = { id: 'apk_1', token: 'pk_test', sales_channels: [{ id: 'sc_web' }] };

/** Answers lists whatever they are asked for: what is asked is the tests' matter. Paging is by `offset` and `limit`. */
export async function startRecordedMedusa(lists: RecordedLists = {}): Promise<RecordedMedusa> {
  const rows = new Map<string, RecordedLists[string]>(
    Object.entries({ '/admin/regions': [region], '/admin/api-keys': [key], ...lists }),
  );
  const server = await startTestServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://medusa');
    const found = rows.get(url.pathname) ?? [];
    const last = url.pathname.split('/').at(-1) ?? '';
    const name = names[last] ?? last.replaceAll('-', '_');
    const [offset, limit] = ['offset', 'limit'].map((each) =>
      Number(url.searchParams.get(each) ?? (each === 'limit' ? 50 : 0)),
    );
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        [name]: found.slice(offset, (offset ?? 0) + (limit ?? 50)),
        count: found.length,
        offset,
        limit,
      }),
    );
  });
  return {
    ...server,
    get requests() {
      return server.requests;
    },
    queriesOf: (path) =>
      server.requests
        .map(({ url }) => new URL(url, 'http://medusa'))
        .filter(({ pathname }) => pathname === path)
        .map(({ searchParams }) => searchParams),
    put: (path, more) => void rows.set(path, more),
  };
}
