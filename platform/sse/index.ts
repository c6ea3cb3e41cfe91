export { readEventStream } from './readEventStream.ts';
export { writeEventStream, type EventStreamOptions, type StreamEvent } from './writeEventStream.ts';
