import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import sjson from 'secure-json-parse';
import type { LegacyReply, LegacyRequest, WriteNote } from '../kit/index.ts';
import { isJson, MalformedBody, Refusal } from '../kit/index.ts';
import { onlyOptions } from '../odata/index.ts';
import type { Part } from './multipart.ts';
import { boundaryOf, MalformedMultipart, parseMultipart, parsePart, writeMultipart } from './multipart.ts';
import type { Operate, Operation } from './operation.ts';
import { preferences } from './operation.ts';
import { inVendorsWords } from './readRows.ts';
import { errorReply, odataHeaders, refuseWith } from './replies.ts';
import { requireHeaders } from './requireHeaders.ts';

const maxRequests = 1_000;
/** Bytes of one URL inside a batch. */
const maxUrl = 65_536;
const basePath = '/api/data/v9.2/';

/** One request of a batch, read but not yet run. */
interface InnerRequest {
  readonly contentId: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What stands in a batch: a request on its own, or a change set that happens wholly or not at all. */
type Item = { readonly request: InnerRequest } | { readonly changeSet: readonly InnerRequest[] };

/** Answers `POST $batch`. */
export function runBatch(request: LegacyRequest, operate: Operate): LegacyReply {
  inVendorsWords(() => onlyOptions(request.rawQuery, [], 'a batch'));
  // The answer is multipart, whatever is accepted; each part's own headers say the rest.
  requireHeaders({ header: (name) => (name === 'accept' ? undefined : headerOf(request, name)) });
  const items = readBatch(request);
  const inner = items.flatMap((item) => ('request' in item ? [item.request] : item.changeSet));
  if (inner.length > maxRequests) {
    return errorReply(400, '0x80048d1a', `The batch holds ${inner.length} requests; the most is ${maxRequests}.`);
  }
  request.markInnerRequests(inner.length);
  if (inner.every(({ method }) => method === 'GET')) request.markKind('read');

  const goOn = preferences({ header: (name) => headerOf(request, name) }).has('odata.continue-on-error');
  const parts: string[] = [];
  let status = 200;
  for (const item of items) {
    const result =
      'request' in item ? runOne(item.request, operate, request) : runChangeSet(item.changeSet, operate, request);
    parts.push(result.part);
    if (result.status >= 400 && !goOn) {
      status = result.status;
      break;
    }
  }
  const boundary = `batchresponse_${randomUUID()}`;
  return {
    status,
    headers: { ...odataHeaders, 'content-type': `multipart/mixed; boundary=${boundary}` },
    body: writeMultipart(parts, boundary),
  };
}

function headerOf(request: LegacyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

function readBatch(request: LegacyRequest): readonly Item[] {
  const boundary = boundaryOf(request.headers['content-type']);
  if (boundary === undefined) {
    return refuseWith(400, '0x80048d19', 'The content type of a batch must be multipart/mixed with a boundary.');
  }
  try {
    return parseMultipart(request.text(), boundary).map((part): Item => {
      const inner = boundaryOf(part.headers.get('content-type'));
      return inner === undefined
        ? { request: readInner(part) }
        : { changeSet: parseMultipart(part.body, inner).map(readInner) };
    });
  } catch (error) {
    if (!(error instanceof MalformedMultipart)) throw error;
    return refuseWith(400, '0x80048d19', `The batch is malformed. ${error.message}`);
  }
}

function readInner(part: Part): InnerRequest {
  if (!/^application\/http\b/i.test(part.headers.get('content-type') ?? '')) {
    throw new MalformedMultipart("Each part must have the content type 'application/http'.");
  }
  const end = part.body.indexOf('\r\n');
  const line = /^([A-Z]+) (\S+) HTTP\/1\.1$/.exec(end < 0 ? part.body : part.body.slice(0, end));
  if (line === null) throw new MalformedMultipart('A request line is malformed.');
  const url = line[2] ?? '';
  if (url.length > maxUrl) throw new MalformedMultipart(`A URL is longer than ${maxUrl} bytes.`);
  const { headers, body } = parsePart(end < 0 ? '' : part.body.slice(end + 2));
  return { contentId: part.headers.get('content-id'), method: line[1] ?? '', url, headers, body };
}

interface Result {
  readonly status: number;
  readonly part: string;
}

function runOne(inner: InnerRequest, operate: Operate, request: LegacyRequest): Result {
  const undone: (() => void)[] = [];
  const reply = perform(inner, operate, {
    noteWrite: (note) => request.noteWrite(note),
    onUndo: (undo) => undone.push(undo),
  });
  return { status: reply.status, part: writePart(reply, inner.contentId) };
}

function runChangeSet(requests: readonly InnerRequest[], operate: Operate, request: LegacyRequest): Result {
  const undos: (() => void)[] = [];
  const notes: WriteNote[] = [];
  const parts: string[] = [];
  const ids = new Map<string, string>();
  for (const inner of requests) {
    const reply =
      inner.method === 'GET'
        ? errorReply(400, '0x80048d19', 'A GET request is not allowed inside a change set.')
        : perform(resolved(inner, ids), operate, {
            noteWrite: (note) => notes.push(note),
            onUndo: (undo) => undos.push(undo),
          });
    if (reply.status >= 400) {
      for (const undo of undos.reverse()) undo();
      return { status: reply.status, part: writePart(reply, inner.contentId) };
    }
    const entityId = reply.headers?.['odata-entityid'];
    if (inner.contentId !== undefined && entityId !== undefined) ids.set(inner.contentId, entityId);
    parts.push(writePart(reply, inner.contentId));
  }
  // Nothing is journaled before all of it has happened.
  for (const note of notes) request.noteWrite(note);
  const boundary = `changesetresponse_${randomUUID()}`;
  return {
    status: 200,
    part: `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${writeMultipart(parts, boundary)}`,
  };
}

/** `$1` in the URL or in a bind names the row that the request with that Content-ID made. */
function resolved(inner: InnerRequest, ids: ReadonlyMap<string, string>): InnerRequest {
  const url = inner.url.replace(/^\/?\$([\w-]+)/, (whole, id: string) => ids.get(id) ?? whole);
  const body = inner.body.replace(/("[^"]+@odata\.bind"\s*:\s*")\$([\w-]+)"/g, (whole, start: string, id: string) =>
    ids.has(id) ? `${start}${ids.get(id) ?? ''}"` : whole,
  );
  return { ...inner, url, body };
}

function perform(inner: InnerRequest, operate: Operate, effects: Pick<Operation, 'noteWrite' | 'onUndo'>): LegacyReply {
  try {
    return operate({ ...operationOf(inner), ...effects });
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    if (error instanceof MalformedBody)
      return errorReply(error.status, '0x80048d19', 'The body of a request is not JSON, or does not say that it is.');
    throw error;
  }
}

function operationOf(inner: InnerRequest): Omit<Operation, 'noteWrite' | 'onUndo'> {
  const [path = '', ...query] = inner.url.replace(/^https?:\/\/[^/]+/, '').split('?');
  const resource = path.startsWith(basePath) ? path.slice(basePath.length) : path;
  return {
    method: inner.method,
    resource: decoded(resource),
    rawQuery: query.join('?'),
    header: (name) => inner.headers.get(name),
    json: () => {
      if (!isJson(inner.headers.get('content-type')))
        throw new MalformedBody(415, 'The body does not say that it is JSON.');
      try {
        return sjson.parse(inner.body) as unknown;
      } catch (cause) {
        throw new MalformedBody(400, 'The body is not JSON.', { cause });
      }
    },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return refuseWith(400, '0x80048d19', 'A URL in the batch is malformed.');
  }
}

function writePart(reply: LegacyReply, contentId: string | undefined): string {
  const headers = Object.entries(reply.headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
  return [
    'Content-Type: application/http\r\n',
    'Content-Transfer-Encoding: binary\r\n',
    contentId === undefined ? '' : `Content-ID: ${contentId}\r\n`,
    '\r\n',
    `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? ''}\r\n`,
    ...headers,
    '\r\n',
    String(reply.body ?? ''),
  ].join('');
}
