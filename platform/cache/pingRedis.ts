import { createClient } from '@redis/client';

/** Whether a Redis answers at a URL within a time, milliseconds; for who looks once and goes. */
export async function pingRedis(url: string, timeoutMs: number): Promise<boolean> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    disableClientInfo: true,
    socket: { connectTimeout: timeoutMs, reconnectStrategy: false },
  });
  client.on('error', () => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), timeoutMs)));
  const answered = client
    .connect()
    .then(() => client.ping())
    .then(
      () => true,
      () => false,
    );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
    client.destroy();
  }
}
