import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { firstValueFrom } from 'rxjs';
import { WebSocket } from 'ws';
import { createEventBus, type EventBus } from '../../platform/events/index.ts';
import { startTestGateway, type TestContext, type TestGateway } from '../../gateway/testkit/startTestGateway.ts';

interface Ticked {
  readonly id: string;
}

let bus: EventBus<Ticked>;
let listeners = 0;
let release: () => void;
let released: Promise<void>;

const subgraphs = {
  people: {
    sdl: `type Query { person(id: ID!): Person secret: Int @requiresScopes(scopes: [["s"]]) }
      type Mutation { rename(id: ID!, name: String!): Person }
      type Subscription { personChanged(id: ID!): Person! }
      type Person @key(fields: "id") { id: ID! name: String! }`,
    resolvers: {
      Query: { person: (_root: unknown, { id }: Ticked) => ({ id, name: `Name ${id}` }), secret: () => 1 },
      Mutation: { rename: (_root: unknown, given: Ticked) => given },
      Subscription: {
        personChanged: {
          subscribe: (_root: unknown, { id }: Ticked, { request }: TestContext) => {
            const signal = request.signal ?? new AbortController().signal;
            listeners += 1;
            signal.addEventListener('abort', () => (listeners -= 1), { once: true });
            return bus.listen({ topics: [id], keyOf: (ticked) => ticked.id, signal });
          },
          resolve: ({ id }: Ticked) => ({ id, name: `Changed ${id}` }),
        },
      },
    },
  },
  slow: {
    sdl: 'type Person @key(fields: "id") { id: ID! orders: [String!] }',
    resolvers: {
      Person: {
        orders: async () => {
          await released;
          return ['one'];
        },
      },
    },
  },
};

const personQuery = gql`
  query Person($id: ID!) {
    person(id: $id) {
      id
      name
    }
  }
`;
const ann = { __typename: 'Person', id: 'ann', name: 'Name ann' };
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

let gateway: TestGateway;
/** What the client sent and was answered, one line an exchange. */
let exchanges: string[];
const closing: (() => void | Promise<void>)[] = [];
beforeEach(() => {
  bus = createEventBus();
  listeners = 0;
  released = new Promise((resolve) => (release = resolve));
  exchanges = [];
});
afterEach(async () => {
  release();
  for (const close of closing.splice(0)) await close();
  await gateway.stop();
});

const textOf = (body: unknown): string => (typeof body === 'string' ? body : '');

const watched: typeof fetch = async (input, init) => {
  const reply = await fetch(input, init);
  const query = init?.method === 'GET' && typeof input === 'string' ? input : textOf(init?.body);
  const type = reply.headers.get('content-type')?.split(';')[0] ?? '';
  exchanges.push(`${init?.method} ${/\bquery=|"query":/.test(query) ? 'text' : 'id'} ${reply.status} ${type}`);
  return reply;
};

function clientOver(link: ApolloLink): ApolloClient {
  // Each with a memory of its own, or the second would not ask.
  const client = new ApolloClient({
    link,
    cache: new InMemoryCache(),
    incrementalHandler: new Defer20220824Handler(),
  });
  closing.push(() => client.stop());
  return client;
}

const http = (headers: Record<string, string> = {}): HttpLink =>
  new HttpLink({ uri: `${gateway.url}/graphql`, fetch: watched, headers });

describe('Apollo Client', () => {
  it('asks, changes, and reads errors with their codes', async () => {
    gateway = await startTestGateway(subgraphs);
    const client = clientOver(http());
    expect((await client.query({ query: personQuery, variables: { id: 'ann' } })).data).toEqual({ person: ann });
    const mutation = gql`
      mutation {
        rename(id: "ann", name: "Anna") {
          id
          name
        }
      }
    `;
    expect((await client.mutate({ mutation })).data).toEqual({ rename: { ...ann, name: 'Anna' } });

    const partial = await client.query({ query: gql('{ secret person(id: "bo") { id } }'), errorPolicy: 'all' });
    expect(partial.data).toEqual({ secret: null, person: { __typename: 'Person', id: 'bo' } });
    expect(codesOf(partial.error)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    const refused = await client.query({ query: gql('{ nothing }'), errorPolicy: 'all' });
    expect(codesOf(refused.error)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(exchanges).toEqual([
      ...Array.from({ length: 3 }, () => 'POST text 200 application/graphql-response+json'),
      'POST text 400 application/graphql-response+json',
    ]);
  });

  it('registers a document by its hash, and asks by GET from then on', async () => {
    gateway = await startTestGateway(subgraphs);
    const ask = async (id: string) => {
      const hashed = new PersistedQueryLink({ sha256: sha, useGETForHashedQueries: true });
      const client = clientOver(hashed.concat(http({ 'apollo-require-preflight': 'true' })));
      return (await client.query({ query: personQuery, variables: { id } })).data;
    };
    expect(await ask('ann')).toEqual({ person: ann });
    expect(exchanges.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['GET id', 'POST text']);
    exchanges = [];
    expect(await ask('bo')).toMatchObject({ person: { id: 'bo' } });
    expect(exchanges).toEqual(['GET id 200 application/graphql-response+json']);
  });

  it('asks by the ids of trusted documents, as hashes and as documentId, and for no other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clients-'));
    closing.push(() => rm(folder, { recursive: true }));
    const file = join(folder, 'manifest.json');
    const client = (link: ApolloLink): ApolloClient => clientOver(link);
    // The client adds __typename; a build step that writes the manifest sees the same text.
    const body = print(new InMemoryCache().transformDocument(personQuery));
    const operations = [{ id: sha(body), name: 'Person', type: 'query', body }];
    await writeFile(file, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
    gateway = await startTestGateway(subgraphs, {
      env: { TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILES: file },
    });
    const variables = { id: 'ann' };
    const byHash = client(new PersistedQueryLink({ sha256: sha }).concat(http()));
    expect((await byHash.query({ query: personQuery, variables })).data).toEqual({ person: ann });

    const asDocumentId: typeof fetch = (input, init) => {
      const { query, ...rest } = JSON.parse(textOf(init?.body)) as { query: string };
      return watched(input, { ...init, body: JSON.stringify({ ...rest, documentId: sha(query) }) });
    };
    const byId = client(new HttpLink({ uri: `${gateway.url}/graphql`, fetch: asDocumentId }));
    expect((await byId.query({ query: personQuery, variables })).data).toEqual({ person: ann });
    expect(exchanges.map((line) => line.split(' ')[1])).toEqual(['id', 'id']);
    const other = await byId.query({ query: gql('{ person(id: "bo") { id } }'), errorPolicy: 'all' });
    expect(other.error).toBeDefined();
    expect(gateway.calls.filter(({ query }) => query.includes('person'))).toHaveLength(2);
  });

  it('shows the first part while the deferred one is still waited for, then both', async () => {
    gateway = await startTestGateway(subgraphs);
    const query = gql`
      query {
        person(id: "ann") {
          id
          name
          ... @defer(label: "orders") {
            orders
          }
        }
      }
    `;
    const seen: unknown[] = [];
    const finished = new Promise<void>((resolve, reject) => {
      const subscription = clientOver(http())
        .watchQuery({ query })
        .subscribe({
          next: ({ data, dataState }) => {
            if (dataState === 'empty') return;
            // A copy: the client goes on with what it has shown.
            seen.push(JSON.parse(JSON.stringify(data)));
            if (dataState === 'complete') resolve();
            else release();
          },
          error: reject,
        });
      closing.push(() => subscription.unsubscribe());
    });
    await finished;
    expect(seen).toEqual([{ person: ann }, { person: { ...ann, orders: ['one'] } }]);
    expect(exchanges).toEqual(['POST text 200 multipart/mixed']);
  });

  it('subscribes over a WebSocket, and lets go', async () => {
    gateway = await startTestGateway(subgraphs);
    const socket = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    closing.push(() => socket.dispose());
    const query = gql`
      subscription {
        personChanged(id: "ann") {
          id
          name
        }
      }
    `;
    const event = firstValueFrom(clientOver(new GraphQLWsLink(socket)).subscribe({ query }));
    while (listeners < 1) await sleep(5);
    bus.publish(['ann'], { id: 'ann' });
    expect((await event).data).toEqual({ personChanged: { ...ann, name: 'Changed ann' } });
    while (listeners > 0) await sleep(5);
  });
});

function codesOf(error: unknown): unknown[] {
  if (!CombinedGraphQLErrors.is(error)) throw new Error('These are no errors of GraphQL.', { cause: error });
  return error.errors.map(({ extensions }) => extensions?.['code']);
}
