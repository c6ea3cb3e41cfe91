import { ClientError } from '../errors/index.ts';
import type { StreamEvent } from './writeEventStream.ts';

/**
 * Reads `text/event-stream` as a server of ours writes it: `event` and `data` fields, comments as heartbeats; other fields are passed over.
 * @param maxBytes most bytes of one event.
 * @param onHeartbeat told of every sign of life.
 * @throws ClientError RESPONSE_TOO_LARGE.
 */
export async function* readEventStream(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  onHeartbeat: () => void = () => undefined,
): AsyncGenerator<StreamEvent, void> {
  const decoder = new TextDecoder();
  let rest = '';
  let event = '';
  let data: string[] = [];
  /** Of the lines of the event that is being read. */
  let bytes = 0;
  const take = (text: string): void => {
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > maxBytes) throw new ClientError('RESPONSE_TOO_LARGE');
  };
  for await (const chunk of chunks) {
    onHeartbeat();
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      take(line);
      if (line === '') {
        if (event !== '' || data.length > 0) yield { event: event || 'message', data: data.join('\n') };
        event = '';
        data = [];
        bytes = 0;
      } else if (line.startsWith('event:')) event = line.slice(6).trim();
      else if (line.startsWith('data:')) data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
    }
    // Also what has no end yet.
    if (bytes + Buffer.byteLength(rest) > maxBytes) throw new ClientError('RESPONSE_TOO_LARGE');
  }
}
