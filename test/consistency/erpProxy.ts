import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** What happens on the way from the ERP to one node. */
export interface ErpWeather {
  /** Answers are made at once and arrive so much later, in milliseconds, half of them: what was read is old when it arrives. */
  readonly slowMs: number;
  /** Nothing is answered. */
  readonly hangs: boolean;
  /** Looks for changes: find nothing, are answered late, or are answered once more with what the last one found. */
  readonly looks: 'told' | 'lost' | 'delayed' | 'repeated';
  /** How late. */
  readonly delayMs: number;
}

export const fairWeather: ErpWeather = Object.freeze({ slowMs: 0, hangs: false, looks: 'told', delayMs: 0 });

export interface ErpProxy {
  /** Instead of the ERP's own origin. */
  readonly url: string;
  set(weather: Partial<ErpWeather>): void;
  /** Looks for changes that went through it. */
  looks(): number;
  stop(): Promise<void>;
}

const batchSchema = z.object({ requests: z.array(z.object({ id: z.string(), url: z.string() })) });
const answersSchema = z.object({ responses: z.array(z.looseObject({ id: z.string(), body: z.unknown() })) });

/** @param erp the origin behind it. @param random says which answers are slow. */
export async function startErpProxy(erp: string, random: () => number): Promise<ErpProxy> {
  let weather = fairWeather;
  let looks = 0;
  /** By what was asked but for its instants: the last look's answer. */
  const last = new Map<string, unknown>();
  const ended = new AbortController();

  /** Of the answers in a batch those that look for what was changed lately. */
  const withEvents = (asked: string, text: string): string => {
    const batch = batchSchema.safeParse(JSON.parse(asked));
    const lookIds = new Map(
      batch.success
        ? batch.data.requests.flatMap(({ id, url }) => (isLook(url) ? [[id, lookOf(url)] as const] : []))
        : [],
    );
    if (lookIds.size === 0) return text;
    looks += 1;
    const { responses } = answersSchema.parse(JSON.parse(text));
    const changed = responses.map((response) => {
      const look = lookIds.get(response.id);
      if (look === undefined) return response;
      const before = last.get(look);
      last.set(look, response.body);
      if (weather.looks === 'lost') return { ...response, body: { value: [] } };
      return weather.looks === 'repeated' && before !== undefined ? { ...response, body: before } : response;
    });
    return weather.looks === 'told' || weather.looks === 'delayed' ? text : JSON.stringify({ responses: changed });
  };

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    if (weather.hangs) return;
    const answer = await forward(erp, request, body);
    const isBatch = request.url?.endsWith('$batch') === true;
    const before = looks;
    const text = isBatch && answer.status === 200 ? withEvents(body, answer.text) : answer.text;
    const isLate = looks > before && weather.looks === 'delayed';
    const late = isLate ? weather.delayMs : random() < 0.5 ? weather.slowMs : 0;
    if (late > 0) await sleep(late, undefined, { signal: ended.signal }).catch(() => undefined);
    response.writeHead(answer.status, { 'content-type': answer.type }).end(text);
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (change) => {
      weather = { ...weather, ...change };
    },
    looks: () => looks,
    stop: async () => {
      ended.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface ErpAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** With the host that the node named: absolute addresses within a batch are of it. */
async function forward(erp: string, { url, method, headers }: IncomingMessage, body: string): Promise<ErpAnswer> {
  const told = Object.entries(headers).filter(([name]) => name !== 'connection' && name !== 'transfer-encoding');
  const outgoing = ask(`${erp}${url ?? ''}`, { method, headers: Object.fromEntries(told) });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return {
    status: incoming.statusCode ?? 502,
    type: incoming.headers['content-type'] ?? 'application/json',
    text: await textOf(incoming),
  };
}

function isLook(url: string): boolean {
  return /lastModifiedDateTime g[te] /.test(decodeURIComponent(url));
}

function lookOf(url: string): string {
  return decodeURIComponent(url).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
}

async function textOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
