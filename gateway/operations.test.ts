import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../platform/clock/index.ts';
import { loadMarkets } from '../platform/context/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createGateway, openDevelopmentIssuer, parseGatewayConfig, supergraphFile, type Gateway } from './index.ts';
import { defaultQuery } from './defaultQuery.ts';
import { down } from './testkit/startTestGateway.ts';

const schema = new URL('../schema/', import.meta.url);
const operations = new URL('operations/', schema);
const files = (await readdir(operations)).filter((file) => file.endsWith('.graphql'));

describe('the operations that the house ships, with every subgraph down', () => {
  let folder: string;
  let gateway: Gateway;
  let url: string;
  let token: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    const developmentIssuer = await openDevelopmentIssuer(folder);
    token = await developmentIssuer.sign({ subject: 'agent', role: 'agent', channel: 'CALL_CENTER' });
    gateway = await createGateway({
      config: parseGatewayConfig({ PORT: '0' }),
      transport: { call: down },
      supergraph: supergraphFile(new URL('supergraph.graphql', schema).pathname),
      markets: await loadMarkets(new URL('../config/markets.json', import.meta.url)),
      clock: createSettableClock(),
      logger: createLogger({ name: 'test', level: 'silent' }),
      resolveCustomer: async () => null,
      developmentIssuer,
    });
    url = await gateway.listen();
    await gateway.ready();
  });
  afterAll(async () => {
    await gateway.stop();
    await rm(folder, { recursive: true });
  });

  async function ask(query: string, variables: unknown): Promise<{ status: number; codes: Set<string> }> {
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await reply.json()) as { errors: { extensions: { code: string } }[] };
    return { status: reply.status, codes: new Set(errors.map(({ extensions }) => extensions.code)) };
  }

  it.each(files)('%s is within the limits, and its failure is typed', async (file) => {
    const query = await readFile(new URL(file, operations), 'utf8');
    const variables: unknown = JSON.parse(
      await readFile(new URL(file.replace('.graphql', '.variables.json'), operations), 'utf8'),
    );
    const { status, codes } = await ask(query, variables);
    expect(status).toBe(200);
    expect(codes).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
  });

  it('GraphiQL begins with a query that fits the schema', async () => {
    expect((await ask(defaultQuery, {})).codes).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
  });
});
