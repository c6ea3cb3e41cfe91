import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../legacy/kit/random.ts';
import { freePort } from '../services/service.ts';
import type { Notice } from './history.ts';
import { monotonicNow } from './monotonicNow.ts';

/** What becomes of notices on their way: they are lost, come late, or come twice. */
export interface NoticeWeather {
  readonly events: 'told' | 'lost' | 'delayed' | 'repeated';
  /** How late, in milliseconds. */
  readonly delayMs: number;
}

/** The house's address for the ERP's notices, in front of all nodes, as a load balancer is. */
export interface NoticeDesk {
  /** As the ERP is told it. */
  readonly url: string;
  set(weather: NoticeWeather): void;
  /** From now on those that are running get them. */
  serve(nodes: () => readonly string[]): void;
  onNotice(tell: (notice: Notice) => void): void;
  stop(): Promise<void>;
}

export const NOTICE_PATH = '/hooks/erp/business-central';

/** @param random says which node gets a notice. */
export async function startNoticeDesk(random: Random): Promise<NoticeDesk> {
  let weather: NoticeWeather = { events: 'told', delayMs: 0 };
  let running: () => readonly string[] = () => [];
  let tell: (notice: Notice) => void = () => undefined;
  const ended = new AbortController();

  /** To any node, or else the next one. null: none takes it. */
  const pass = async (request: IncomingMessage, body: string): Promise<Response | null> => {
    const urls = running();
    const first = Math.floor(random() * urls.length);
    for (const url of [...urls.slice(first), ...urls.slice(0, first)]) {
      const sent = fetch(`${url}${request.url ?? ''}`, {
        method: 'POST',
        headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
        body,
        signal: AbortSignal.timeout(5_000),
      });
      const answer = await sent.catch(() => null);
      if (answer !== null && answer.status < 500) return answer;
      await answer?.body?.cancel();
    }
    return null;
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    if (request.url?.includes('validationToken') === true) {
      const answer = await pass(request, body);
      const type = answer?.headers.get('content-type') ?? 'text/plain';
      response.writeHead(answer?.status ?? 503, { 'content-type': type }).end(await answer?.text());
      return;
    }
    const sentAt = monotonicNow();
    const { events, delayMs } = weather;
    // Whoever loses it on the way has taken it.
    response.writeHead(200).end();
    if (events === 'lost') {
      tell({ sentAt, arrivedAt: null });
      return;
    }
    if (events === 'delayed') await sleep(delayMs, undefined, { signal: ended.signal }).catch(() => undefined);
    const arrivedAt = monotonicNow();
    const answer = await pass(request, body);
    await answer?.body?.cancel();
    tell({ sentAt, arrivedAt: answer?.ok === true ? arrivedAt : null });
    if (events === 'repeated') await (await pass(request, body))?.body?.cancel();
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}${NOTICE_PATH}`,
    set: (change) => {
      weather = change;
    },
    serve: (nodes) => {
      running = nodes;
    },
    onNotice: (listener) => {
      tell = listener;
    },
    stop: async () => {
      ended.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
