export type { Deadline, OnEnd, OwnedDeadline } from './deadline.ts';
export { child, startDeadline } from './startDeadline.ts';
export { raceDeadline, throwIfEnded } from './raceDeadline.ts';
export { withDeadline } from './withDeadline.ts';
