import { parseEnv } from '../../platform/env/index.ts';
import { settingsSchema } from '../settings.ts';

/** The environment that a command is run in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a Samklang of this environment serves its graph. */
export function graphAddress({ PORT = '4000' }: Environment): string {
  return `http://127.0.0.1:${PORT}/graphql`;
}

/** Where a Samklang of this environment keeps its files. */
export function dataDirOf(env: Environment): string {
  return parseEnv(settingsSchema, env).DATA_DIR;
}
