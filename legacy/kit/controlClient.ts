import { request as httpRequest } from 'node:http';
import { z } from 'zod';
import type { ControlAddress } from './controlFile.ts';
import { readControlFile } from './controlFile.ts';
import type { KnobSettings } from './knobs.ts';
import { knobSettingsSchema } from './knobs.ts';

const statusSchema = z.object({
  clock: z.string(),
  systems: z.array(
    z.object({
      name: z.string(),
      url: z.string(),
      knobs: knobSettingsSchema,
      requests: z.number(),
      tokenRequests: z.number(),
      throttled: z.number(),
      writes: z.number(),
    }),
  ),
});
const refusalSchema = z.object({ error: z.string() });

/** A refusal or failure in words that can be shown to whoever typed the command. */
export class ControlFailure extends Error {
  override readonly name = 'ControlFailure';
}

/** Steers a running demo from another process. Every call throws {@link ControlFailure} in plain words. */
export interface ControlClient {
  status(): Promise<z.infer<typeof statusSchema>>;
  setKnobs(system: string, change: Partial<KnobSettings>): Promise<KnobSettings>;
  resetKnobs(system: string): Promise<KnobSettings>;
  /** Has one system do what it alone can. Answers what was done. */
  act(system: string, action: string, values: readonly string[]): Promise<string>;
  /** @param instant RFC 3339. Answers the business instant now in force. */
  setClock(instant: string): Promise<string>;
}

/** @param dataDir the DATA_DIR of the running demo. */
export function controlClient(dataDir: string): ControlClient {
  const ask = async <T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> => {
    const address = await readControlFile(dataDir);
    if (address === null) throw notRunning(dataDir);
    const reply = await send(address, method, path, body).catch(() => {
      throw notRunning(dataDir);
    });
    const refusal = refusalSchema.safeParse(reply.body);
    if (reply.status >= 400)
      throw new ControlFailure(refusal.success ? refusal.data.error : `Refused with ${reply.status}.`);
    const answer = schema.safeParse(reply.body);
    if (!answer.success) throw notRunning(dataDir); // Another program has taken the port since.
    return answer.data;
  };
  const knobsOf = (system: string): string => `/systems/${encodeURIComponent(system)}/knobs`;
  return {
    status: () => ask('GET', '/status', statusSchema),
    setKnobs: (system, change) => ask('POST', knobsOf(system), knobSettingsSchema, change),
    resetKnobs: (system) => ask('POST', knobsOf(system), knobSettingsSchema, { reset: true }),
    act: async (system, action, values) => {
      const path = `/systems/${encodeURIComponent(system)}/actions/${encodeURIComponent(action)}`;
      return (await ask('POST', path, z.object({ done: z.string() }), { values })).done;
    },
    setClock: async (now) => (await ask('POST', '/clock', z.object({ now: z.string() }), { now })).now,
  };
}

function notRunning(dataDir: string): ControlFailure {
  return new ControlFailure(`No embedded systems are running on ${dataDir}. Start them with: npm start`);
}

function send(
  address: ControlAddress,
  method: string,
  path: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      `${address.url}${path}`,
      {
        method,
        headers: { authorization: `Bearer ${address.token}`, 'content-type': 'application/json' },
        signal: AbortSignal.timeout(5_000),
        agent: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('error', reject);
        incoming.once('end', () => {
          try {
            resolve({
              status: incoming.statusCode ?? 0,
              body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown,
            });
          } catch (error) {
            reject(error instanceof Error ? error : new Error('The reply is not JSON.'));
          }
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
