import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { MovableClock } from './clock.ts';
import { removeControlFile, writeControlFile } from './controlFile.ts';
import type { KnobSettings } from './knobs.ts';
import { knobSettingsSchema } from './knobs.ts';
import type { LegacyReply, LegacyRequest } from './request.ts';
import { jsonReply, Refusal } from './request.ts';
import type { LegacyServer } from './startLegacyServer.ts';
import { startLegacyServer } from './startLegacyServer.ts';
import type { SystemAction } from './systemAction.ts';
import { ActionRefused } from './systemAction.ts';

/** The loopback port through which a running demo is steered. */
export interface ControlServer {
  readonly url: string;
  /** Also in `<dataDir>/control.json`. */
  readonly token: string;
  /** Stops listening and removes the file. */
  stop(): Promise<void>;
}

/** What GET /status says. */
export interface ControlStatus {
  /** The business instant, RFC 3339. */
  readonly clock: string;
  readonly systems: readonly {
    readonly name: string;
    readonly url: string;
    readonly knobs: KnobSettings;
    readonly requests: number;
    readonly tokenRequests: number;
    /** Refused for being asked too often (429), of those that the journal still holds. */
    readonly throttled: number;
    readonly writes: number;
  }[];
}

const clockChange = z.strictObject({ now: z.iso.datetime({ offset: true }) });
const actionValues = z.strictObject({ values: z.array(z.string()) });
const knobChange = z.union([z.strictObject({ reset: z.literal(true) }), knobSettingsSchema.partial()]);

/** Starts the control port on 127.0.0.1 and writes its address and token (mode 0600) to `<dataDir>/control.json`. */
export async function startControlServer(options: {
  readonly systems: readonly LegacyServer[];
  readonly clock: MovableClock;
  readonly dataDir: string;
  readonly port?: number;
}): Promise<ControlServer> {
  const { systems, clock, dataDir } = options;
  const token = randomBytes(32).toString('hex');

  const systemOf = (request: LegacyRequest): LegacyServer => {
    const found = systems.find(({ name }) => name === request.params['name']);
    if (found === undefined)
      throw new Refusal(problem(404, `There is no system of that name. Running: ${namesOf(systems)}.`));
    return found;
  };
  const status = (): ControlStatus => ({
    clock: clock.now().toISOString(),
    systems: systems.map(({ name, url, knobs, journal }) => ({
      name,
      url,
      knobs: knobs.current(),
      requests: journal.count({ excludeTokens: true }),
      tokenRequests: journal.count({ kind: 'token' }),
      throttled: journal.since().filter(({ status: answered }) => answered === 429).length,
      writes: journal.count({ kind: 'write' }),
    })),
  });

  const server = await startLegacyServer({
    name: 'control',
    clock,
    ...(options.port === undefined ? {} : { port: options.port }),
    routes: [
      { method: 'GET', path: '/status', handle: () => jsonReply(200, status()) },
      {
        method: 'POST',
        path: '/systems/:name/knobs',
        handle(request) {
          const { knobs } = systemOf(request);
          const change = parsed(knobChange, request);
          if ('reset' in change) knobs.reset();
          else knobs.set(withoutUndefined(change));
          return jsonReply(200, knobs.current());
        },
      },
      {
        method: 'GET',
        path: '/systems/:name/journal',
        handle(request) {
          const { journal } = systemOf(request);
          const limit = Math.min(Number(request.query.get('limit') ?? 100) || 100, 1_000);
          return jsonReply(200, { entries: journal.since().slice(-limit), writes: journal.writes().slice(-limit) });
        },
      },
      {
        method: 'POST',
        path: '/systems/:name/actions/:action',
        handle(request) {
          const { name, actions } = systemOf(request);
          const action = actions?.get(request.params['action'] ?? '');
          if (action === undefined) throw new Refusal(problem(404, `The system "${name}" knows no such action.`));
          return jsonReply(200, { done: performed(action, parsed(actionValues, request).values) });
        },
      },
      {
        method: 'POST',
        path: '/clock',
        handle(request) {
          clock.set(parsed(clockChange, request).now);
          return jsonReply(200, { now: clock.now().toISOString() });
        },
      },
    ],
    replies: {
      notFound: () => problem(404, 'No such path.'),
      methodNotAllowed: () => problem(405, 'Not by this method.'),
      malformed: (_request, code) => problem(code, 'The body is not JSON.'),
      failed: (_request, code) => problem(code, 'Failed.'),
      throttled: () => problem(429, 'Too many requests.'),
    },
    around: (request, next) =>
      sameToken(request.headers.authorization, `Bearer ${token}`)
        ? next()
        : problem(401, 'The token is missing or wrong.'),
  });

  await writeControlFile(dataDir, { url: server.url, token, pid: process.pid });
  return {
    url: server.url,
    token,
    async stop() {
      await removeControlFile(dataDir, token);
      await server.stop();
    },
  };
}

function namesOf(systems: readonly LegacyServer[]): string {
  return systems.map(({ name }) => name).join(', ');
}

function problem(status: number, message: string): LegacyReply {
  return jsonReply(status, { error: message });
}

function performed(action: SystemAction, values: readonly string[]): string {
  try {
    return action(values);
  } catch (error) {
    if (error instanceof ActionRefused) throw new Refusal(problem(400, error.message));
    throw error;
  }
}

function parsed<T>(schema: z.ZodType<T>, request: LegacyRequest): T {
  const result = schema.safeParse(request.json());
  if (!result.success) throw new Refusal(problem(400, z.prettifyError(result.error)));
  return result.data;
}

/** Zod's partial allows an explicit undefined, which would unset a knob that nobody named. */
function withoutUndefined(change: {
  readonly [K in keyof KnobSettings]?: KnobSettings[K] | undefined;
}): Partial<KnobSettings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function sameToken(given: string | undefined, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(expected));
}
