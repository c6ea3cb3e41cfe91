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
  return wrap(destination === undefined ? pino(settings) : pino(settings, destination), {});
}

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
  for (const name of logFieldNames) {
    const value = Object.hasOwn(fields, name) ? cleaned(fields[name]) : undefined;
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
