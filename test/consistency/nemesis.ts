import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../legacy/kit/random.ts';
import { fairWeather, type ErpWeather } from './erpProxy.ts';
import type { Fault } from './history.ts';
import { monotonicNow } from './monotonicNow.ts';
import type { NoticeWeather } from './noticeDesk.ts';
import type { World, WorldNode } from './startWorld.ts';

/** Everything that can be done to the world. */
export const faultKinds = [
  'events lost',
  'events delayed',
  'events repeated',
  'looks lost',
  'looks delayed',
  'looks repeated',
  'erp slow',
  'erp hangs',
  'redis stopped',
  'redis killed',
  'redis cut off',
  'node killed',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface NemesisOptions {
  readonly world: World;
  readonly seed: number;
  /** How long a fault lasts, and about how long nothing is done after it, in milliseconds. */
  readonly faultMs: number;
  readonly calmMs: number;
  readonly signal: AbortSignal;
  readonly onFault: (fault: Fault) => void;
}

/** Does one thing after the other to the world until the signal, each kind once before any comes again, and leaves it whole. */
export async function runNemesis({ world, seed, faultMs, calmMs, signal, onFault }: NemesisOptions): Promise<void> {
  const random = seededRandom(`${seed} nemesis`);
  const last = async (ms: number): Promise<void> => {
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  };
  for (;;) {
    const order = faultKinds.map((kind) => ({ kind, at: random() })).sort((a, b) => a.at - b.at);
    for (const { kind } of order) {
      await last(calmMs * (0.5 + random()));
      if (signal.aborted) return;
      const target = world.nodes[Math.floor(random() * world.nodes.length)];
      if (target === undefined) return;
      const everywhere = isOfAll(kind) || (isOfOneOrAll(kind) && random() < 0.5);
      const beganAt = monotonicNow();
      await doOne(kind, { world, target, nodes: everywhere ? world.nodes : [target], last: () => last(faultMs) });
      onFault({ kind, node: everywhere ? null : target.name, beganAt, endedAt: monotonicNow() });
    }
  }
}

/** Notices come by one way for all nodes. */
const isOfAll = (kind: FaultKind): boolean =>
  kind === 'redis stopped' || kind === 'redis killed' || kind.startsWith('events');
const isOfOneOrAll = (kind: FaultKind): boolean => kind.startsWith('erp') || kind.startsWith('looks');

interface Place {
  readonly world: World;
  readonly target: WorldNode;
  readonly nodes: readonly WorldNode[];
  readonly last: () => Promise<void>;
}

async function doOne(kind: FaultKind, { world, target, nodes, last }: Place): Promise<void> {
  const weather = async (change: Partial<ErpWeather>): Promise<void> => {
    for (const { erp } of nodes) erp.set(change);
    await last();
    for (const { erp } of nodes) erp.set(fairWeather);
  };
  const notices = async (events: NoticeWeather['events']): Promise<void> => {
    world.notices.set({ events, delayMs: 1_000 });
    await last();
    world.notices.set({ events: 'told', delayMs: 0 });
  };
  switch (kind) {
    case 'events lost':
      return notices('lost');
    case 'events delayed':
      return notices('delayed');
    case 'events repeated':
      return notices('repeated');
    case 'looks lost':
      return weather({ looks: 'lost' });
    case 'looks delayed':
      return weather({ looks: 'delayed', delayMs: 1_000 });
    case 'looks repeated':
      return weather({ looks: 'repeated' });
    case 'erp slow':
      return weather({ slowMs: 700 });
    case 'erp hangs':
      return weather({ hangs: true });
    case 'redis stopped':
      world.redis.pause();
      await last();
      world.redis.resume();
      return;
    case 'redis killed':
      await world.redis.kill();
      await last();
      await world.redis.start();
      return;
    case 'redis cut off':
      target.redis.cut();
      await last();
      target.redis.mend();
      return;
    case 'node killed':
      await target.kill();
      await last();
      await target.start();
      return;
  }
}
