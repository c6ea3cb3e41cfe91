export { createLogger, logLevels, type Logger, type LoggerOptions, type LogLevel } from './createLogger.ts';
export type { LogFields } from './logFields.ts';
export { redact } from './redact.ts';
