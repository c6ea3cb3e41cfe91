import type { Logger } from '../../../platform/log/index.ts';
import { parsePricingConfig } from '../config.ts';
import { openPromiseKeys } from './keys.ts';

/** Whether the settings name keys for promises of prices, looked at as a start would. @throws ConfigurationError when they are not good. */
export async function checkPromiseKeys(
  env: Readonly<Record<string, string | undefined>>,
  logger: Logger,
): Promise<boolean> {
  const config = parsePricingConfig(env);
  if (config.PRICING_PROMISE_KEYS === undefined && config.PRICING_PROMISE_KEYS_FILE === undefined) return false;
  await openPromiseKeys(config, logger);
  return true;
}
