export type { EventBus, Listening } from './eventBus.ts';
export { createEventBus, type EventBusOptions } from './createEventBus.ts';
export { untilAborted } from './untilAborted.ts';
