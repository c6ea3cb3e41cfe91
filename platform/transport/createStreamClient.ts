import type { IncomingMessage } from 'node:http';
import { Agent, request as httpRequest } from 'node:http';
import { Agent as SecureAgent, request as httpsRequest } from 'node:https';
import { raceDeadline, type Deadline } from '../deadline/index.ts';
import { ClientError } from '../errors/index.ts';
import { untilAborted } from '../events/index.ts';
import { readEventStream } from '../sse/index.ts';
import { responseSchema } from './responseSchema.ts';
import type { SubgraphResponse, SubscriptionAnswer } from './subgraphTransport.ts';

interface StreamClientOptions {
  readonly url: string;
  /** Most bytes of one event, and of the answer that refuses a stream. */
  readonly maxEventBytes: number;
  /** Most streams at once. */
  readonly streams: number;
  readonly silenceMs: number;
}

interface OpenStream {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For the beginning alone. */
  readonly deadline: Deadline;
  readonly signal: AbortSignal;
}

/** Reads subscriptions of one subgraph as `text/event-stream`, each over a connection of its own (graphql-sse, distinct connections). */
export interface StreamClient {
  /** Throws SUBGRAPH_UNAVAILABLE, RESPONSE_VALIDATION_FAILED, RESPONSE_TOO_LARGE or the deadline's reason. */
  open(stream: OpenStream): Promise<SubscriptionAnswer>;
  close(): void;
}

export function createStreamClient({ url, maxEventBytes, streams, silenceMs }: StreamClientOptions): StreamClient {
  const isSecure = url.startsWith('https:');
  // A connection that held a stream is never used again.
  const agent = isSecure ? new SecureAgent({ keepAlive: false }) : new Agent({ keepAlive: false });
  let open = 0;

  const begin = async ({ body, headers, deadline, signal }: OpenStream): Promise<IncomingMessage> => {
    const send = isSecure ? httpsRequest : httpRequest;
    const outgoing = send(url, {
      method: 'POST',
      agent,
      headers: { ...headers, accept: 'text/event-stream', 'content-length': Buffer.byteLength(body) },
    });
    const giveUp = (): void => void outgoing.destroy();
    open += 1;
    signal.addEventListener('abort', giveUp, { once: true });
    outgoing.once('close', () => {
      open -= 1;
      signal.removeEventListener('abort', giveUp);
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve);
      outgoing.once('error', (cause) => reject(new ClientError('SUBGRAPH_UNAVAILABLE', undefined, { cause })));
    });
    outgoing.end(body);
    if (signal.aborted) giveUp();
    try {
      return await raceDeadline(answered, deadline);
    } catch (error) {
      giveUp();
      throw error;
    }
  };

  async function* responses(answer: IncomingMessage, signal: AbortSignal): AsyncGenerator<SubgraphResponse, void> {
    let silence: NodeJS.Timeout | undefined;
    // Only while something is waited for: a slow reader is not the subgraph's silence.
    const listen = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => answer.destroy(new Error('Nothing came for too long.')), silenceMs);
    };
    listen();
    try {
      for await (const { event, data } of readEventStream(answer, maxEventBytes, listen)) {
        clearTimeout(silence);
        if (event === 'complete') return;
        if (event === 'next') yield parsed(data);
        listen();
      }
    } catch (cause) {
      if (signal.aborted) return;
      throw cause instanceof ClientError ? cause : new ClientError('SUBGRAPH_UNAVAILABLE', undefined, { cause });
    } finally {
      clearTimeout(silence);
      answer.destroy();
    }
    // A subgraph that stops says so; a connection that just ends was cut.
    if (!signal.aborted) throw new ClientError('SUBGRAPH_UNAVAILABLE');
  }

  return {
    open: async (stream) => {
      if (open >= streams) throw new ClientError('SUBGRAPH_UNAVAILABLE', 'The subgraph has too many subscriptions.');
      const answer = await begin(stream);
      if (answer.statusCode === 200 && answer.headers['content-type']?.startsWith('text/event-stream') === true) {
        return untilAborted(responses(answer, stream.signal), stream.signal);
      }
      if (answer.statusCode !== 200) {
        answer.destroy();
        throw new ClientError('SUBGRAPH_UNAVAILABLE');
      }
      return parsed(await raceDeadline(wholeText(answer, maxEventBytes), stream.deadline));
    },
    close: () => agent.destroy(),
  };
}

function parsed(text: string): SubgraphResponse {
  try {
    return responseSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause });
  }
}

async function wholeText(answer: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new ClientError('RESPONSE_TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
