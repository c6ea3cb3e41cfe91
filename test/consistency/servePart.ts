import { inspect } from 'node:util';
import { createFollowedClock, type FollowedClock } from './followedClock.ts';
import { partOrderSchema, type PartNews, type PartStart } from './partMessages.ts';

/** Where a part answers, and the environment by which others reach it. */
export interface ServedPart {
  readonly url: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Runs a part of the world in this process, as it is told by the one that started it, and ends with that one. */
export function servePart(begin: (start: PartStart, clock: FollowedClock) => Promise<ServedPart>): void {
  const say = (news: PartNews): void => void process.send?.(news);
  let clock: FollowedClock | undefined;
  process.on('disconnect', () => process.exit());
  process.on('message', (message) => {
    const order = partOrderSchema.parse(message);
    if (order.type === 'clock') {
      clock?.follow(order.distance);
      say({ type: 'clock set' });
      return;
    }
    clock = createFollowedClock(order.distance);
    begin(order, clock).then(
      ({ url, settings }) => say({ type: 'ready', url, settings: { ...settings } }),
      (error: unknown) => say({ type: 'failed', text: inspect(error) }),
    );
  });
}
