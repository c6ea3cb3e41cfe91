import { isMainThread } from 'node:worker_threads';
import { pino } from 'pino';
import { logFieldNames, type LogFields } from './logFields.ts';
import { redact } from './redact.ts';
import { reduceError } from './reduceError.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

type Write = (event: string, fields?: LogFields) => void;

/** Writes one JSON line per event. `event` is a constant text of the program, never built from input. */
export interface Logger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
  /** A logger that adds these fields to each line. */
  child(fields: LogFields): Logger;
}

export interface LoggerOptions {
  /** Which part of the product speaks. */
  readonly name: string;
  readonly level: LogLevel;
  /** Where lines go; default: standard output. */
  readonly destination?: { write(line: string): void };
}

/** A logger that cannot leak personal data: only fields of `logFieldNames` pass, and each string through `redact`. */
export function createLogger(options: LoggerOptions): Logger {
  const { name, level, destination } = options;
  const settings = { name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime };
  return wrap(pino(settings, destination ?? standardOutput()), {});
}

/** Lines are written when there are so many bytes of them, or after so long: a call of the system for each costs more than making it. */
const batch = { bytes: 4_096, ms: 100 };

/** What is still to be written when the process ends, by whatever but a kill, is written then. A thread is not told of its end. */
function standardOutput(): pino.DestinationStream {
  const batched = isMainThread ? { minLength: batch.bytes, periodicFlush: batch.ms } : {};
  return pino.destination({ dest: process.stdout.fd, sync: false, ...batched });
}

const names: ReadonlySet<string> = new Set(logFieldNames);

function wrap(sink: pino.Logger, bound: Record<string, unknown>): Logger {
  const at =
    (level: 'debug' | 'info' | 'warn' | 'error' | 'fatal'): Write =>
    (event, fields = {}) => {
      if (sink.isLevelEnabled(level)) sink[level]({ ...bound, ...allowed(fields) }, redact(event));
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
    child: (fields) => wrap(sink, { ...bound, ...allowed(fields) }),
  };
}

function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(fields)) {
    const value = names.has(name) ? cleaned(given) : undefined;
    if (value !== undefined) kept[name] = value;
  }
  if (fields.err !== undefined) kept['err'] = reduceError(fields.err);
  return kept;
}

/** Longer than any name or hint of the program: such a text came from somewhere else, and its end might be half an address. */
const longestText = 300;
const longestList = 20;

/** Typed as a plain value, but a caller may have been wrong about that: anything else is dropped. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.length > longestText ? '[long text]' : redact(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value))
    return value
      .slice(0, longestList)
      .map(cleaned)
      .filter((item) => item !== undefined);
  return undefined;
}
