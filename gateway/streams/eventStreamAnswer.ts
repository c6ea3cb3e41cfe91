import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeEventStream, type StreamEvent } from '../../platform/sse/index.ts';
import { clientNameHeader } from '../auth/clientLabel.ts';
import type { Authenticator } from '../auth/createAuthenticator.ts';
import type { AddressOf } from '../clients/createAddressOf.ts';
import type { GatewayConfig } from '../config.ts';
import type { EngineResult } from '../engine/engine.ts';
import { shownResult } from '../http/answer.ts';
import { preventCsrf } from '../http/preventCsrf.ts';
import { readRequest } from '../http/readRequest.ts';
import type { ResultStream } from '../pipeline/runStream.ts';
import type { StreamDesk } from './createStreamDesk.ts';

interface EventStreamOptions {
  readonly config: GatewayConfig;
  readonly authenticate: Authenticator;
  readonly addressOf: AddressOf;
  readonly desk: StreamDesk;
}

/**
 * Answers one operation as an event stream (GraphQL over Server-Sent Events, distinct connections): "next" for each result, then
 * "complete". Throws, with nothing written yet, what a request over HTTP is refused with.
 */
export async function eventStreamAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { config, authenticate, addressOf, desk }: EventStreamOptions,
): Promise<void> {
  if (request.method === 'GET') preventCsrf(request.headers);
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const asked = await readRequest(request, config.limits.bodyBytes);
  const {
    'x-request-id': requestId,
    'accept-language': acceptLanguage,
    [clientNameHeader]: clientName,
  } = request.headers;
  const answer = await desk.open({
    asked,
    claims: await authenticate(request.headers.authorization),
    headers: { requestId: typeof requestId === 'string' ? requestId : undefined, acceptLanguage },
    address: addressOf(request.raw),
    transport: 'sse',
    mayMutate: request.method === 'POST',
    clientName: typeof clientName === 'string' ? clientName : undefined,
    gone: gone.signal,
  });
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
  reply.hijack();
  const { pingMs } = config.streams;
  await writeEventStream(reply.raw, eventsOf(answer), {
    pingMs,
    stallMs: 2 * pingMs,
    headers: { ...headers, 'x-content-type-options': 'nosniff' },
  });
}

async function* eventsOf(answer: EngineResult | ResultStream): AsyncGenerator<StreamEvent, void> {
  if ('next' in answer) for await (const result of answer) yield next(result);
  else yield next(answer);
  yield { event: 'complete', data: '' };
}

function next(result: EngineResult): StreamEvent {
  return { event: 'next', data: shownResult(result) };
}
