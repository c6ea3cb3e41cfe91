import { contractSdl, json, type Exchange, type Fault, type Reply } from './startContractServer.ts';

/** Checks that look for an object by its key. */
const keyed = ['entities-one', 'entities-order', 'entities-duplicates', 'unknown-key', 'big-batch', 'concurrency'];

/** What subgraphs get wrong, each with the checks that say so, all of them. */
export const faults: Readonly<Record<string, { readonly found: readonly string[]; fault(): Fault }>> = {
  'gives no SDL': {
    found: ['service-answers'],
    fault: () => always((body) => (isObject(body['_service']) ? { ...body, _service: { sdl: null } } : body)),
  },
  'is of Federation 1': {
    found: ['sdl-is-federation-2'],
    fault: () => sdlChange(() => contractSdl.replace(/extend schema[^]*?\)\n/, '')),
  },
  'has an SDL that is not valid': {
    found: ['sdl-is-federation-2'],
    fault: () => sdlChange((sdl) => sdl.replace('"sku"', '"number"')),
  },
  'serves another SDL than it should': {
    found: ['sdl-is-as-given'],
    fault: () => sdlChange((sdl) => sdl.replace('note: String', 'note: String @deprecated(reason: "Use text.")')),
  },
  'answers as a web page': {
    found: ['media-types'],
    fault: () => async (exchange) => ({ ...(await exchange.honest()), mediaType: 'text/html' }),
  },
  'answers JSON to one of the media types alone': {
    found: ['media-types'],
    fault: () => async (exchange) =>
      exchange.headers.accept?.startsWith('application/json') === true ? exchange.honest() : json(406, {}),
  },
  'refuses headers that it does not know': {
    found: ['gateway-headers'],
    fault: () => async (exchange) =>
      exchange.headers['traceparent'] === undefined ? exchange.honest() : json(431, {}),
  },
  'believes whoever calls': {
    found: ['refuses-unsigned'],
    fault: () => async (exchange) => {
      const reply = await exchange.honest();
      return reply.status === 401 ? json(200, { data: { __typename: 'Query' } }) : reply;
    },
  },
  'ignores the name of the operation': {
    found: ['operations'],
    fault: () => async (exchange) => {
      const { operationName, ...rest } = exchange.request;
      return operationName === undefined ? exchange.honest() : exchange.honest(rest);
    },
  },
  'fails on documents that are not valid': {
    found: ['invalid-document'],
    fault: () => async (exchange) => {
      const reply = await exchange.honest();
      return exchange.request.query?.includes('noSuchField') === true ? { ...reply, status: 500 } : reply;
    },
  },
  'answers data to documents that are not valid': {
    found: ['invalid-document'],
    fault: () => async (exchange) =>
      exchange.request.query?.includes('noSuchField') === true ? json(200, { data: {} }) : exchange.honest(),
  },
  'fails on bodies that are not JSON': {
    found: ['malformed-body'],
    fault: () => async (exchange) =>
      exchange.request.query === undefined && exchange.method === 'POST' && exchange.length < 1_000
        ? json(500, {})
        : exchange.honest(),
  },
  'fails on GET': {
    found: ['get-and-introspection'],
    fault: () => async (exchange) => (exchange.method === 'GET' ? json(500, {}) : exchange.honest()),
  },
  'fails on introspection': {
    found: ['get-and-introspection'],
    fault: () => async (exchange) =>
      exchange.request.query?.includes('__schema') === true ? json(503, {}) : exchange.honest(),
  },
  'gives null for no representations': {
    found: ['entities-empty'],
    fault: () => entitiesChange((entities) => (entities.length === 0 ? null : entities)),
  },
  'gives keys back in another form': {
    found: [...keyed, 'partial-errors', 'null-facts'],
    fault: () =>
      entitiesChange((entities) =>
        entities.map((one) => (isObject(one) ? { ...one, sku: String(one['sku']).toLowerCase() } : one)),
      ),
  },
  'leaves out __typename': {
    found: [...keyed, 'partial-errors', 'values', 'null-facts'],
    fault: () =>
      entitiesChange((entities) => entities.map((one) => (isObject(one) ? { ...one, __typename: undefined } : one))),
  },
  'answers in the order of its database': {
    found: ['entities-order', 'big-batch'],
    fault: () =>
      entitiesChange((entities) =>
        entities.length < 100
          ? entities
          : entities.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      ),
  },
  'leaves out what it does not have': {
    found: ['entities-order', 'unknown-key', 'big-batch', 'concurrency', 'partial-errors'],
    fault: () => entitiesChange((entities) => entities.filter((one) => one !== null)),
  },
  'answers each key once': {
    found: ['entities-order', 'entities-duplicates', 'partial-errors', 'big-batch', 'unknown-key', 'concurrency'],
    fault: () => entitiesChange((entities) => [...new Map(entities.map((one) => [JSON.stringify(one), one])).values()]),
  },
  'answers a key differently each time': {
    found: ['entities-duplicates'],
    fault: () =>
      entitiesChange((entities) => entities.map((one, index) => (isObject(one) ? { ...one, rating: index } : one))),
  },
  'fails for a key that it does not have': {
    found: ['entities-order', 'unknown-key', 'big-batch', 'concurrency', 'deadline'],
    fault: () => failsOn(({ sku }) => typeof sku === 'string' && sku.startsWith('no-such')),
  },
  'fails for a type that it does not have': {
    found: ['unknown-typename'],
    fault: () => failsOn(({ __typename }) => __typename === 'NoSuchTypeAtAll'),
  },
  'takes any type for its own': {
    found: ['unknown-typename'],
    fault: () => async (exchange) => {
      const { request } = exchange;
      const own = representationsOf(exchange).map((one) => ({ ...one, __typename: 'Product' }));
      return request.variables?.['representations'] === undefined
        ? exchange.honest()
        : exchange.honest({ ...request, variables: { representations: own } });
    },
  },
  'fails for a representation without a key': {
    found: ['malformed-representation', 'partial-errors'],
    fault: () => failsOn(({ sku, __typename }) => typeof sku !== 'string' && __typename === 'Product'),
  },
  'makes up an object for no key': {
    found: ['malformed-representation'],
    fault: () => async (exchange) => {
      const keyless = representationsOf(exchange).some(
        ({ sku, __typename }) => sku == null && __typename === 'Product',
      );
      const reply = await exchange.honest();
      return keyless && representationsOf(exchange).length === 1
        ? json(200, { data: { _entities: [{ __typename: 'Product', sku: 'N1' }] } })
        : reply;
    },
  },
  'loses all to one error': {
    found: ['partial-errors'],
    fault: () => async (exchange) => {
      const reply = await exchange.honest();
      const failed = isObject(reply.body) && reply.body['errors'] !== undefined && isObject(reply.body['data']);
      return failed ? json(200, { ...reply.body, data: null }) : reply;
    },
  },
  'shows where it failed': {
    found: ['error-shape'],
    fault: () =>
      errorsChange((error) => ({ ...error, extensions: { stacktrace: ['Error: no', '    at f (/srv/a.js:1:2)'] } })),
  },
  'tells no path': {
    found: ['error-shape'],
    fault: () => errorsChange((error) => ({ ...error, path: undefined })),
  },
  'leaves out what is null': {
    found: ['values'],
    fault: () =>
      entitiesChange((entities) =>
        entities.map((one) =>
          isObject(one) ? Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null)) : one,
        ),
      ),
  },
  'answers numbers as text': {
    found: ['values'],
    fault: () => entitiesChange((entities) => entities.map((one) => (isObject(one) ? { ...one, rating: '4.5' } : one))),
  },
  'fails without the facts that it requires': {
    found: ['null-facts'],
    fault: () => failsOn(({ weight }) => weight === null),
  },
  'cuts long lists': {
    found: ['big-batch'],
    fault: () => entitiesChange((entities) => entities.slice(0, 150)),
  },
  'mixes up what is asked at once': {
    found: ['concurrency'],
    fault: () => {
      let shared: { readonly reply: Promise<Reply>; readonly count: number } | undefined;
      return async (exchange) => {
        const count = representationsOf(exchange).length;
        if (shared?.count === count && count > 0) return shared.reply;
        const reply = exchange.honest();
        shared = { reply, count };
        // What is asked meanwhile gets it too.
        await new Promise((resolve) => void setTimeout(resolve, 20));
        shared = undefined;
        return reply;
      };
    },
  },
  'never answers what takes long': {
    found: ['deadline'],
    fault: () => async (exchange) => (representationsOf(exchange).length === 25 ? null : exchange.honest()),
  },
  'goes down with a caller that hangs up': {
    found: ['client-gone', 'overlong-body'],
    fault: () => {
      const asked: Exchange[] = [];
      return async (exchange) => {
        if (asked.some(({ isLeft }) => isLeft())) return json(503, {});
        if (representationsOf(exchange).length === 100) asked.push(exchange);
        return exchange.honest();
      };
    },
  },
  'takes bodies of any length': {
    found: ['overlong-body'],
    fault: () => async (exchange) =>
      exchange.length > 500_000 ? json(200, { data: { __typename: 'Query' } }) : exchange.honest(),
  },
};

type Named = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function representationsOf({ request }: Exchange): readonly Named[] {
  const representations = request.variables?.['representations'];
  return Array.isArray(representations) ? representations.filter(isObject) : [];
}

function always(change: (data: Named) => unknown): Fault {
  return async ({ honest }) => {
    const reply = await honest();
    return isObject(reply.body) && isObject(reply.body['data'])
      ? { ...reply, body: { ...reply.body, data: change(reply.body['data']) } }
      : reply;
  };
}

function sdlChange(change: (sdl: string) => string): Fault {
  return always((data) => {
    const { _service: service } = data;
    return isObject(service) && typeof service['sdl'] === 'string'
      ? { ...data, _service: { sdl: change(service['sdl']) } }
      : data;
  });
}

function entitiesChange(change: (entities: readonly unknown[]) => unknown): Fault {
  return always((data) => {
    const { _entities: entities } = data;
    return Array.isArray(entities) ? { ...data, _entities: change(entities) } : data;
  });
}

function errorsChange(change: (error: Named) => unknown): Fault {
  return async ({ honest }) => {
    const reply = await honest();
    // As libraries hand them out, they write themselves as JSON.
    const body: unknown = JSON.parse(JSON.stringify(reply.body));
    return isObject(body) && Array.isArray(body['errors'])
      ? { ...reply, body: { ...body, errors: body['errors'].filter(isObject).map(change) } }
      : reply;
  };
}

function failsOn(is: (representation: Named) => boolean): Fault {
  return async (exchange) =>
    representationsOf(exchange).some(is)
      ? json(500, { errors: [{ message: 'Internal Server Error' }] })
      : exchange.honest();
}
