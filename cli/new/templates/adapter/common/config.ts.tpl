import { z } from 'zod';
import { parseEnv } from '../../../../platform/env/index.ts';
import { common__Subgraph__Settings } from '../../config.ts';

const settings = z.object({
  ...common__Subgraph__Settings,
  __SUBGRAPH___ADAPTER: z.literal('__vendor__'),
  /** Sent with each request. */
  __SUBGRAPH___TOKEN: z.string().min(1),
});

export type __Vendor__Config = Readonly<z.infer<typeof settings>>;

/** Throws ConfigurationError naming every setting that is missing or wrong. */
export function parse__Vendor__Config(env: Readonly<Record<string, string | undefined>>): __Vendor__Config {
  return parseEnv(settings, env);
}
