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
    if (fault !== undefined && fault !== 'truncate') return void fail(fault, response);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand');
    const { status, body } = answer({ path: pathname, query: searchParams, headers: request.headers });
    if (fault === undefined) return void answerJson(response, status, body);
    const text = JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  });
  return {
    url: server.url,
    requests: () => server.requests.length,
    misbehave: (how, count) => void faults.push(...Array.from({ length: count }, () => how)),
    heal: () => void faults.splice(0),
    stop: () => server.stop(),
  };
}

function fail(fault: Exclude<Misbehaviour, 'truncate'>, response: ServerResponse): void {
  switch (fault) {
    case 'hang':
      return;
    case 'unauthorized':
      return void answerJson(response, 401, { error: 'unauthorized' });
    case 'throttle':
      return void answerJson(response, 429, { error: 'too many requests' }, { 'retry-after': '0' });
    case 'errors':
      return void answerJson(response, 500, { error: 'failed' });
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>The service is being updated</html>');
  }
}
