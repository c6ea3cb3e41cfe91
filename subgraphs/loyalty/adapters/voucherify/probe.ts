import type { z } from 'zod';
import { limitOf, type SystemProbe } from '../../../kit/index.ts';
import type { LoyaltyConfig } from '../../config.ts';
import type { LoyaltyCapability } from '../../port.ts';
import type { VoucherifyClient } from './client.ts';
import { customerSchema, listOf, promotionSchema, ruleSchema, rewardSchema, tierSchema } from './wire.ts';

/** The first row of what each capability reads, the club's own tiers first; every answer tells what is left of the minute. */
export function createProbe(
  client: VoucherifyClient,
  config: LoyaltyConfig,
  campaign: string,
): SystemProbe<LoyaltyCapability> {
  const club = `/v1/loyalties/${encodeURIComponent(campaign)}`;
  const list = (path: string, name: string, row: z.ZodType, ...capabilities: readonly LoyaltyCapability[]) => ({
    name: path.slice('/v1/'.length),
    capabilities,
    read: async (deadline: Parameters<typeof client.look>[3]['deadline']) => {
      const { headers } = await client.look(path, { limit: 1, page: 1 }, listOf(name, row), { deadline });
      return { signedInAs: `application ${config.LOYALTY_APP_ID}`, headers };
    },
  });
  return {
    reads: [
      list('/v1/customers', 'customers', customerSchema, 'MEMBERS', 'MEMBER_CHANGES'),
      list(`${club}/tiers`, 'data', tierSchema, 'TIERS'),
      list(`${club}/rewards`, 'data', rewardSchema, 'REWARDS'),
      list('/v1/promotions/tiers', 'tiers', promotionSchema, 'OFFERS'),
      list('/v1/validation-rules', 'data', ruleSchema, 'OFFERS'),
    ],
    limits: (headers) => [
      limitOf('requests in a minute', headers['x-rate-limit-limit'], headers['x-rate-limit-remaining']),
      {
        of: 'requests in a minute, by LOYALTY_REQUESTS_PER_MINUTE',
        most: config.LOYALTY_REQUESTS_PER_MINUTE,
        left: null,
      },
      { of: 'requests at once, by LOYALTY_CONCURRENCY', most: config.LOYALTY_CONCURRENCY, left: null },
    ],
  };
}
