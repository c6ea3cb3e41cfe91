import { z } from 'zod';
import { parseEnv } from '../../../../platform/env/index.ts';
import { commonPosSettings } from '../../config.ts';

const settings = z.object({
  ...commonPosSettings,
  POS_ADAPTER: z.literal('__vendor__'),
});

export type __Vendor__Config = Readonly<z.infer<typeof settings>>;

/** Throws ConfigurationError naming every setting that is missing or wrong. */
export function parse__Vendor__Config(env: Readonly<Record<string, string | undefined>>): __Vendor__Config {
  return parseEnv(settings, env);
}
