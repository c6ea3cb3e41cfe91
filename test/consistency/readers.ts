import { setTimeout as sleep } from 'node:timers/promises';
import { personaToken, type TokenPersona } from '../../cli/personaToken.ts';
import { seededRandom } from '../../legacy/kit/random.ts';
import { askNode } from './askNode.ts';
import type { Read } from './history.ts';
import { monotonicNow } from './monotonicNow.ts';
import type { World, WorldNode } from './startWorld.ts';

interface Caller {
  readonly channel: string;
  /** null: nobody has logged in, and no token is sent. */
  readonly persona: TokenPersona | null;
}

/** Seven channels, as whoever comes by them. */
const callers: readonly Caller[] = [
  { channel: 'WEB', persona: null },
  { channel: 'APP', persona: 'lisa' },
  { channel: 'STORE', persona: 'associate' },
  { channel: 'KIOSK', persona: 'guest-dk' },
  { channel: 'CALL_CENTER', persona: 'agent' },
  { channel: 'MARKETPLACE', persona: 'guest-dk' },
  { channel: 'SOCIAL', persona: 'lisa' },
];

export interface ReadersOptions {
  readonly world: World;
  readonly skus: readonly string[];
  readonly seed: number;
  /** Between two requests of one session, on average, in milliseconds. */
  readonly thinkMs: number;
  readonly signal: AbortSignal;
  readonly onRead: (read: Read) => void;
  /** A price was asked for and not given. */
  readonly onFailure: (code: string) => void;
}

/** Two sessions for each channel, until the signal: one stays with a node while that runs, one is sent to any node each time. */
export async function runReaders(options: ReadersOptions): Promise<void> {
  const { world } = options;
  const sessions = callers.flatMap((caller, index) => [
    runSession(options, caller, `${caller.channel} ${index} stays`, world.nodes[index % world.nodes.length]),
    runSession(options, caller, `${caller.channel} ${index} roams`, undefined),
  ]);
  await Promise.all(sessions);
}

async function runSession(
  { world, skus, seed, thinkMs, signal, onRead, onFailure }: ReadersOptions,
  { channel, persona }: Caller,
  session: string,
  home: WorldNode | undefined,
): Promise<void> {
  const random = seededRandom(`${seed} ${session}`);
  const token = persona === null ? null : await personaToken(world.issuer, persona, { channel });
  while (!signal.aborted) {
    await sleep(2 * thinkMs * random(), undefined, { signal }).catch(() => undefined);
    const alive = world.nodes.filter((node) => node.url() !== null);
    const node = home !== undefined && alive.includes(home) ? home : alive[Math.floor(random() * alive.length)];
    const url = node?.url();
    if (node === undefined || url == null) continue;
    const first = Math.floor(random() * skus.length);
    const asked = [...skus.slice(first), ...skus.slice(0, first)];
    const beganAt = monotonicNow();
    const { prices, failures } = await askNode(url, asked, token);
    const endedAt = monotonicNow();
    failures.forEach(onFailure);
    const audience = persona === 'lisa' ? 'member' : 'everybody';
    if (prices.length > 0)
      onRead({ session, channel, audience, node: node.name, beganAt, endedAt, prices: [...prices] });
  }
}
