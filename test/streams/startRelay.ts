import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to a server, that can be cut or go quiet. */
export interface Relay {
  readonly url: string;
  /** Connections that stand now. */
  readonly open: () => number;
  /** As when the machine behind it dies. */
  cut(): void;
  /** Nothing is said any more, and nothing is closed: a half open connection. */
  silence(): void;
  stop(): void;
}

export async function startRelay(url: string): Promise<Relay> {
  const { hostname, port } = new URL(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    near.pipe(far).pipe(near);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.once('close', () => {
        pairs.delete(pair);
        for (const end of pair) end.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => pairs.size,
    cut,
    silence: () => {
      for (const [near, far] of pairs) {
        far.unpipe(near);
        far.resume();
      }
    },
    stop: () => {
      cut();
      server.close();
    },
  };
}
