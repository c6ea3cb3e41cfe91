import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

export interface SocketMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A WebSocket that speaks raw text, so that it can also say what no client would. */
export interface DialedSocket {
  readonly socket: WebSocket;
  /** With the code of the close. */
  readonly closed: Promise<number>;
  /** Text as it is, anything else as JSON. */
  say(message: unknown): void;
  /** The first message that is wanted, once it is there; others stay to be heard. */
  hear(wanted: (message: SocketMessage) => boolean): Promise<SocketMessage>;
  init(payload?: unknown): Promise<void>;
  subscribe(id: string, query: string, variables?: unknown): void;
  next(id: string): Promise<unknown>;
  complete(id: string): Promise<unknown>;
  refusal(id: string): Promise<unknown>;
}

export interface DialOptions {
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens a WebSocket at a gateway's /graphql. Throws what refused the upgrade. */
export async function dialSocket(url: string, { origin, headers = {} }: DialOptions = {}): Promise<DialedSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { ...headers },
    ...(origin === undefined ? {} : { origin }),
  });
  const inbox: SocketMessage[] = [];
  socket.on('message', (data: Buffer) => inbox.push(JSON.parse(data.toString('utf8')) as SocketMessage));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  const say = (message: unknown): void => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const hear = async (wanted: (message: SocketMessage) => boolean): Promise<SocketMessage> => {
    for (;;) {
      const at = inbox.findIndex(wanted);
      if (at >= 0) return inbox.splice(at, 1)[0] as SocketMessage;
      await sleep(5);
    }
  };
  const heard = (id: string, type: string): Promise<SocketMessage> =>
    hear((message) => message.id === id && message.type === type);
  return {
    socket,
    closed,
    say,
    hear,
    init: async (payload) => {
      say({ type: 'connection_init', ...(payload === undefined ? {} : { payload }) });
      await hear(({ type }) => type === 'connection_ack');
    },
    subscribe: (id, query, variables) => {
      say({ id, type: 'subscribe', payload: { query, ...(variables === undefined ? {} : { variables }) } });
    },
    next: async (id) => (await heard(id, 'next')).payload,
    complete: (id) => heard(id, 'complete'),
    refusal: async (id) => (await heard(id, 'error')).payload,
  };
}
