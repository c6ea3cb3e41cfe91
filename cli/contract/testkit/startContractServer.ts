import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate } from 'graphql';
import { verifyIncomingCall } from '../../../platform/transport/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';

/** A reply before it is written. */
export interface Reply {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

/** A request, and what an honest subgraph replies to it. */
export interface Exchange {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  /** The bytes of the body. */
  readonly length: number;
  readonly request: GraphqlRequest;
  /** Whether whoever asked has hung up. */
  readonly isLeft: () => boolean;
  /** @param request another one than came */
  readonly honest: (request?: GraphqlRequest) => Promise<Reply>;
}

export interface GraphqlRequest {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What a subgraph does wrong: the reply in place of the honest one; null: none ever comes. */
export type Fault = (exchange: Exchange) => Promise<Reply | null>;

export const contractSdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])

type Query {
  newest: [Product!]!
}

type Product @key(fields: "sku") {
  sku: ID!
  rating: Float
  note: String
  reviews: [Review!]!
  weight: Int @external
  postage: Int @requires(fields: "weight")
}

type Review {
  id: ID!
  stars: Int!
  text: String
}
`;

export const contractSecret = 'the secret of a test, long enough';

interface Reference {
  readonly sku: string;
  readonly weight?: number | null;
}

const skus = ['N1', 'N2', 'N3'];

function schemaOf() {
  const typeDefs = parse(contractSdl);
  const product = {
    // What throws at once would take the whole list with it.
    __resolveReference: async ({ sku, weight }: Reference) => {
      if (typeof sku !== 'string') throw new Error('A product has a sku.');
      return skus.includes(sku) ? { sku, weight } : null;
    },
    rating: ({ sku }: Reference) => (sku === 'N1' ? null : 4.5),
    note: () => null,
    reviews: ({ sku }: Reference) => [{ id: `${sku}-1`, stars: 5, text: null }],
    postage: ({ weight }: Reference) => (weight == null ? null : weight * 10),
  };
  return buildSubgraphSchema([
    { typeDefs, resolvers: { Query: { newest: () => skus.map((sku) => ({ sku })) }, Product: product } },
  ]);
}

const LONGEST_BODY = 500_000;

/** Serves a small subgraph over HTTP that keeps to the contract, but for its fault. */
export async function startContractServer(fault?: Fault): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const schema = schemaOf();

  const answer = async ({ query, operationName, variables }: GraphqlRequest): Promise<Reply> => {
    if (typeof query !== 'string') return refusal(400, 'There is no query.');
    try {
      const document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) return json(400, { errors });
      const result = await execute({
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables ?? {},
      });
      return json(200, result);
    } catch {
      return refusal(400, 'That is no GraphQL.');
    }
  };

  const reply = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<Reply | null> => {
    const { headers, method = 'GET' } = incoming;
    const length = Number(headers['content-length'] ?? 0);
    let raw = Buffer.alloc(0);
    const read = async (): Promise<void> => {
      for await (const piece of incoming as AsyncIterable<Buffer>) raw = Buffer.concat([raw, piece]);
    };
    // A fault of a long body takes it whole.
    if (length <= LONGEST_BODY || fault !== undefined) await read();
    const request = parsed(raw);
    const honest = async (another = request): Promise<Reply> => {
      if (method !== 'POST') return refusal(405, 'Only POST.');
      if (length > LONGEST_BODY) return refusal(413, 'Too long.');
      try {
        await verifyIncomingCall(headers, raw, 'reviews', contractSecret);
      } catch (error) {
        if (error instanceof ClientError) return refusal(401, error.publicMessage);
        throw error;
      }
      return another === null ? refusal(400, 'That is no request.') : answer(another);
    };
    if (fault === undefined) return honest();
    return fault({
      method,
      headers,
      length,
      request: request ?? {},
      honest,
      isLeft: () => outgoing.destroyed && !outgoing.writableFinished,
    });
  };

  const server = createServer((incoming, outgoing) => {
    reply(incoming, outgoing).then(
      (said) => {
        if (said === null) return;
        outgoing.writeHead(said.status, {
          'content-type': said.mediaType,
          ...(said.status === 413 ? { connection: 'close' } : {}),
        });
        outgoing.end(JSON.stringify(said.body));
      },
      // Whoever hung up in the middle of the body is told nothing.
      () => outgoing.destroy(),
    );
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('It does not listen.'));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
  return {
    url,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

export const json = (status: number, body: unknown): Reply => ({ status, mediaType: 'application/json', body });

const refusal = (status: number, message: string): Reply => json(status, { errors: [{ message }] });

function parsed(raw: Buffer): GraphqlRequest | null {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'));
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
