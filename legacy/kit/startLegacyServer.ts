import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import sjson from 'secure-json-parse';
import type { BusinessClock } from './clock.ts';
import type { Journal, JournalBook, OpenEntry } from './journal.ts';
import { createJournal } from './journal.ts';
import type { Knobs } from './knobs.ts';
import { createKnobs } from './knobs.ts';
import { isJson } from './mediaTypes.ts';
import { seededRandom } from './random.ts';
import type { LegacyReply, LegacyRequest, RequestKind } from './request.ts';
import { MalformedBody, Refusal } from './request.ts';
import type { Route } from './router.ts';
import { createRouter } from './router.ts';
import type { SystemAction } from './systemAction.ts';

/** How the vendor words what is not about any one route. */
export interface VendorReplies {
  /** No such path. */
  notFound(request: LegacyRequest): LegacyReply;
  /** The path is known, the method is not. */
  methodNotAllowed(request: LegacyRequest): LegacyReply;
  /** A body that is not JSON (400), does not say that it is (415), or is too large (413). */
  malformed(request: LegacyRequest, status: 400 | 413 | 415): LegacyReply;
  /** The system's own failure, real (500) or by knob. */
  failed(request: LegacyRequest, status: number): LegacyReply;
  /** Too many requests, with the vendor's headers and codes: what the throttle knob and the system's own limits answer. */
  throttled(request: LegacyRequest): LegacyReply;
}

/** One running embedded system. */
export interface LegacyServer {
  /** As the control command names it: erp, crm, commerce, loyalty, till. */
  readonly name: string;
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly knobs: Knobs;
  readonly journal: Journal;
  /** What this system alone can be told to do by hand, by name. */
  readonly actions?: ReadonlyMap<string, SystemAction>;
  /** Stops listening and drops open connections. */
  stop(): Promise<void>;
}

export interface LegacyServerOptions {
  readonly name: string;
  readonly clock: BusinessClock;
  readonly routes: readonly Route[];
  readonly replies: VendorReplies;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /**
   * Around every request that is not for a token: authentication, limits, the vendor's own headers. `next` applies latency and
   * faults and runs the route, so that a slow answer holds its concurrency slot. Token requests are spared every knob but `off`,
   * because the vendors' tokens come from another system.
   */
  readonly around?: (request: LegacyRequest, next: () => Promise<LegacyReply>) => LegacyReply | Promise<LegacyReply>;
  /** The journal that the system also notes its own doings in; made here when absent. */
  readonly journal?: JournalBook;
  /** Largest request body in bytes; default 16 MiB. */
  readonly maxBodyBytes?: number;
  /** Runs at stop, before the port closes: timers, webhook senders. */
  readonly onStop?: () => void | Promise<void>;
}

/** The caller is gone or never gets an answer; nothing is left to send. */
const noAnswer = Symbol('no answer');

const garbage: LegacyReply = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!DOCTYPE html><html><head><title>Please wait</title></head><body><h1>The service is being updated</h1></body></html>',
};

/** Starts an embedded system on 127.0.0.1. Rejects when the port is taken. */
export async function startLegacyServer(options: LegacyServerOptions): Promise<LegacyServer> {
  const journal = options.journal ?? createJournal(options.clock);
  const sockets = new Set<Socket>();
  const knobs = createKnobs(seededRandom(options.name), (off) => {
    if (off) for (const socket of sockets) socket.destroy();
  });
  const route = createRouter(options.routes);
  const maxBodyBytes = options.maxBodyBytes ?? 16 * 1024 * 1024;

  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await readBody(incoming, maxBodyBytes);
    const [path, rawQuery] = splitTarget(incoming.url ?? '/');
    const method = incoming.method ?? 'GET';
    const match = route(method, path);
    const kind = match.outcome === 'found' ? (match.route.kind ?? kindOf(method)) : kindOf(method);
    const id = randomUUID();
    const entry = journal.begin({
      requestId: id,
      correlationId: correlationOf(incoming),
      method,
      path,
      query: rawQuery,
      kind,
      bodyBytes: body?.byteLength ?? maxBodyBytes + 1,
    });
    const request = requestOf(incoming, {
      id,
      method,
      path,
      rawQuery,
      params: match.outcome === 'found' ? match.params : {},
      body: body ?? Buffer.alloc(0),
      entry,
    });
    const handle = async (): Promise<LegacyReply> => {
      if (body === undefined) return options.replies.malformed(request, 413);
      if (match.outcome === 'noPath') return options.replies.notFound(request);
      if (match.outcome === 'noMethod') return options.replies.methodNotAllowed(request);
      return match.route.handle(request);
    };

    const gone = closed(outgoing);
    const spoilt = { truncate: false, garbage: false };
    const withFaults = async (): Promise<LegacyReply> => {
      const wait = knobs.drawLatency();
      if (wait > 0) await Promise.race([sleep(wait, undefined, { ref: false }), gone]);
      const fault = knobs.drawFault();
      if (fault === null) return handle();
      entry.markFault(fault.kind);
      if (fault.kind === 'hang') return gone;
      if (fault.kind === 'throttle') return options.replies.throttled(request);
      if (fault.kind === 'errors') return options.replies.failed(request, fault.status);
      spoilt[fault.kind] = true;
      return handle();
    };
    const run = async (): Promise<LegacyReply> => {
      if (kind === 'token' || options.around === undefined) return kind === 'token' ? handle() : withFaults();
      return options.around(request, () => settled(withFaults, request, options.replies));
    };

    const reply = await settled(run, request, options.replies);
    if (outgoing.destroyed || knobs.current().off) return void outgoing.destroy();
    const shown = spoilt.garbage ? garbage : reply;
    entry.markStatus(shown.status);
    send(outgoing, method, shown, spoilt.truncate);
  };

  // Node's own 16 KiB is less than the URLs that these vendors take.
  const server = createServer({ maxHeaderSize: 128 * 1024 }, (incoming, outgoing) => {
    respond(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on('connection', (socket) => {
    if (knobs.current().off) return void socket.destroy();
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  server.keepAliveTimeout = 60_000;

  const port = await listen(server, options.port ?? 0);
  return {
    name: options.name,
    url: `http://127.0.0.1:${port}`,
    port,
    knobs,
    journal,
    async stop() {
      await options.onStop?.();
      const closing = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closing;
    },
  };
}

function kindOf(method: string): RequestKind {
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
}

/** Turns what a handler throws into the vendor's reply. */
async function settled(
  run: () => Promise<LegacyReply>,
  request: LegacyRequest,
  replies: VendorReplies,
): Promise<LegacyReply> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    if (error instanceof MalformedBody) return replies.malformed(request, error.status);
    if (error === noAnswer) throw error;
    return replies.failed(request, 500);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Never resolves; rejects with {@link noAnswer} once the caller has gone. */
function closed(outgoing: ServerResponse): Promise<never> {
  const gone = new Promise<never>((_resolve, reject) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a symbol cannot be mistaken for a handler's error
    outgoing.once('close', () => reject(noAnswer));
  });
  gone.catch(() => undefined);
  return gone;
}

/** The whole body, or undefined when it is too large (the rest is read and dropped, so that the answer can be). */
async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size > maxBytes ? undefined : Buffer.concat(chunks);
}

function splitTarget(target: string): [path: string, rawQuery: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

const correlationHeaders = [
  'x-request-id',
  'client-request-id',
  'x-ms-client-request-id',
  'x-correlation-id',
  'traceparent',
];

function correlationOf(incoming: IncomingMessage): string | null {
  for (const name of correlationHeaders) {
    const value = incoming.headers[name];
    if (typeof value === 'string') return value;
  }
  return null;
}

interface RequestParts extends Pick<LegacyRequest, 'id' | 'method' | 'path' | 'rawQuery' | 'params' | 'body'> {
  readonly entry: OpenEntry;
}

function requestOf(incoming: IncomingMessage, { entry, ...parts }: RequestParts): LegacyRequest {
  const text = (): string => parts.body.toString('utf8');
  return {
    ...parts,
    query: new URLSearchParams(parts.rawQuery),
    headers: incoming.headers,
    text,
    json: () => {
      if (!isJson(incoming.headers['content-type']))
        throw new MalformedBody(415, 'The body does not say that it is JSON.');
      try {
        return sjson.parse(text()) as unknown;
      } catch (cause) {
        throw new MalformedBody(400, 'The body is not JSON.', { cause });
      }
    },
    markKind: (kind) => entry.markKind(kind),
    markInnerRequests: (count) => entry.markInnerRequests(count),
    noteWrite: (write) => entry.noteWrite(write),
  };
}

function send(outgoing: ServerResponse, method: string, reply: LegacyReply, truncate: boolean): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : (reply.body ?? Buffer.alloc(0));
  if (truncate && body.byteLength < 2) return void outgoing.destroy();
  outgoing.writeHead(reply.status, {
    ...reply.headers,
    ...(reply.status === 204 || reply.status === 304 ? {} : { 'content-length': String(body.byteLength) }),
  });
  if (truncate) outgoing.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => outgoing.destroy());
  else outgoing.end(method === 'HEAD' ? undefined : body);
}
