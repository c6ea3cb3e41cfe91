import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { answerJson, startTestServer } from '../../../platform/http/testServer.ts';

/** How a system fails. */
export type Misbehaviour = 'unauthorized' | 'throttle' | 'errors' | 'hang' | 'truncate' | 'garbage';

export interface RestQuestion {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** What a system answers; `body` is sent as JSON. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A system with a REST interface, on a port of its own, that fails when a test says so. */
export interface RestStand {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Requests that it has had. */
  requests(): number;
  /** The next `count` requests fail. */
  misbehave(how: Misbehaviour, count: number): void;
  /** The requests after this one pass. */
  heal(): void;
  stop(): Promise<void>;
}

/** Starts a real server that answers GET requests as `answer` says. */
export async function startRestStand(answer: (question: RestQuestion) => RestAnswer): Promise<RestStand> {
  const faults: Misbehaviour[] = [];
  const server = await startTestServer((request, response) => {
    const fault = faults.shift();
    if (fault === 'hang') return;
    if (fault !== undefined && fault !== 'truncate') {
      const { status, headers, text } = failures[fault];
      response.writeHead(status, headers).end(text);
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand');
    const { status, body } = answer({ path: pathname, query: searchParams, headers: request.headers });
    if (fault === undefined) answerJson(response, status, body);
    else truncate(response, status, JSON.stringify(body));
  });
  return {
    url: server.url,
    requests: () => server.requests.length,
    misbehave: (how, count) => void faults.push(...Array.from({ length: count }, () => how)),
    heal: () => void faults.splice(0),
    stop: () => server.stop(),
  };
}

const json = { 'content-type': 'application/json' };
const failures = {
  unauthorized: { status: 401, headers: json, text: '{"error":"unauthorized"}' },
  throttle: { status: 429, headers: { ...json, 'retry-after': '0' }, text: '{"error":"too many requests"}' },
  errors: { status: 500, headers: json, text: '{"error":"failed"}' },
  garbage: { status: 200, headers: { 'content-type': 'text/html' }, text: '<html>The service is being updated</html>' },
};

function truncate(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...json, 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}
