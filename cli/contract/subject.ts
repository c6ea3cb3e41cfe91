import { z } from 'zod';
import { encodeContext, type RequestContext } from '../../platform/context/index.ts';
import { signCall } from '../../platform/signature/index.ts';
import { callHeaders } from '../../platform/transport/index.ts';
import type { EntityUnderTest } from './entityUnderTest.ts';
import { sendRaw, type RawReply } from './sendRaw.ts';
import type { SubgraphSdl } from './readSubgraphSdl.ts';

/** How a subgraph is called, as by the gateway: POST `<url>/graphql`, signed. */
export interface CallOptions {
  /** Base URL. */
  readonly url: string;
  /** The subgraph's name: what its signatures are for. */
  readonly name: string;
  readonly secret: string;
  readonly context: RequestContext;
  /** Of one call, in milliseconds. */
  readonly timeoutMs: number;
}

/** What one call may have beside the operation. */
export interface CallExtras {
  readonly operationName?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body in place of the operation's JSON. */
  readonly body?: string;
  readonly method?: 'GET' | 'POST';
  /** Sent to this path and query; default `/graphql`. */
  readonly path?: string;
  /** Without signature, context and deadline. */
  readonly unsigned?: boolean;
  /** Another body than the signed one is sent. */
  readonly tampered?: boolean;
  readonly leave?: boolean;
}

export interface GraphqlAnswer extends RawReply {
  /** null: the body is no GraphQL response. */
  readonly body: GraphqlBody | null;
}

const bodySchema = z
  .looseObject({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z
      .array(z.looseObject({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).nullish() }))
      .nullish(),
  })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined);

export type GraphqlBody = Readonly<z.infer<typeof bodySchema>>;

export type Call = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  extras?: CallExtras,
) => Promise<GraphqlAnswer>;

/** A subgraph that is held to the contract. */
export interface Subject extends CallOptions {
  readonly call: Call;
  /** What it says of itself; null: nothing that can be read, and what was wrong. */
  readonly sdl: SubgraphSdl | null;
  /** Its SDL as text, where it gave one. */
  readonly sdlText: string | null;
  /** Why there is no `sdl`. */
  readonly sdlProblem: string | null;
  /** The SDL that it is to serve, where one was given. */
  readonly expectedSdl: string | null;
  /** The entities of which at least one key is known. */
  readonly entities: readonly EntityUnderTest[];
  /** Whether the subgraph is to refuse calls that the gateway did not sign. */
  readonly mustVerify: boolean;
  /** Representations of one big call. */
  readonly batch: number;
  /** Bytes of a body that is too long. */
  readonly overlongBytes: number;
}

/** What the gateway reads of one answer at most. */
const MAX_BYTES = 32 * 1024 * 1024;

/** The way to call one subgraph. */
export function createCall({ url, name, secret, context, timeoutMs }: CallOptions): Call {
  const encodedContext = encodeContext(context);
  const base = url.replace(/\/+$/, '').replace(/\/graphql$/, '');
  return async (query, variables = {}, extras = {}) => {
    const { operationName, method = 'POST', path = '/graphql' } = extras;
    const said = { query, ...(operationName === undefined ? {} : { operationName }), variables };
    const body = extras.body ?? JSON.stringify(said);
    const reply = await sendRaw({
      url: `${base}${path}`,
      method,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(extras.unsigned === true
          ? {}
          : {
              [callHeaders.signature]: signCall({ subgraph: name, body, encodedContext, secret }),
              [callHeaders.context]: encodedContext,
              [callHeaders.deadline]: String(timeoutMs),
            }),
        ...extras.headers,
      },
      body: method === 'GET' ? '' : extras.tampered === true ? `${body} ` : body,
      timeoutMs,
      maxBytes: MAX_BYTES,
      ...(extras.leave === undefined ? {} : { leave: extras.leave }),
    });
    return { ...reply, body: graphqlBody(reply.text) };
  };
}

function graphqlBody(text: string): GraphqlBody | null {
  try {
    return bodySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
