import type { BusinessClock } from '../kit/index.ts';
import type { ClubEvents } from './events.ts';
import type { ClubState } from './state.ts';

/** What every resource of the API works on. */
export interface Project {
  readonly state: ClubState;
  readonly clock: BusinessClock;
  readonly events: ClubEvents;
  /** Answers by `source_id`, for adjustments that are sent again. */
  readonly adjustments: Map<string, { readonly request: string; readonly reply: unknown }>;
  /** Counts up for ids made at run time. */
  nextId(prefix: string): string;
}
