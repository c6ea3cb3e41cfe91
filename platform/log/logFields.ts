/** Everything that may be logged. Each name is one that cannot be personal data; what is not named here is dropped. */
export const logFieldNames = [
  'operation',
  'operationHash',
  'subgraph',
  'upstream',
  'method',
  'route',
  'status',
  'durationMs',
  'remainingMs',
  'code',
  'requestId',
  'traceId',
  'spanId',
  'count',
  'total',
  'bytes',
  'attempt',
  'reason',
  'state',
  'schema',
  'version',
  'migration',
  'source',
  'market',
  'channel',
  'role',
  'callerKind',
  'client',
  'outcome',
  'port',
  'host',
  'url',
  'pid',
  'path',
  'signal',
  'complete',
  'mode',
  'from',
  'to',
  'hint',
] as const;

export type LogFieldName = (typeof logFieldNames)[number];

export type LogValue = string | number | boolean | null | undefined;

/** `err` is reduced to its name, code and stack frames: messages may quote an upstream or a person. */
export type LogFields = { readonly [Name in LogFieldName]?: LogValue | readonly LogValue[] } & {
  readonly err?: unknown;
};
