import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { channelKinds, type RequestContext } from '../../platform/context/index.ts';
import type { PolicyDecider } from './policyDecider.ts';

const names = z.array(z.string().min(1)).min(1).readonly().optional();

interface Condition {
  /** All of them are held. */
  readonly scopes?: readonly string[] | undefined;
  /** Staff of one of these roles. */
  readonly roles?: readonly string[] | undefined;
  /** One of these kinds of caller. */
  readonly callers?: readonly string[] | undefined;
  /** Through one of these channels. */
  readonly channels?: readonly string[] | undefined;
  /** In one of these markets. */
  readonly markets?: readonly string[] | undefined;
  readonly anyOf?: readonly Condition[] | undefined;
  readonly allOf?: readonly Condition[] | undefined;
}

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z
    .strictObject({
      scopes: names,
      roles: names,
      callers: z
        .array(z.enum(['anonymous', 'customer', 'staff', 'service']))
        .min(1)
        .optional(),
      channels: z.array(z.enum(channelKinds)).min(1).optional(),
      markets: names,
      anyOf: z.array(conditionSchema).min(1).optional(),
      allOf: z.array(conditionSchema).min(1).optional(),
    })
    // One that asks for nothing would let everybody through, which nobody writes down on purpose.
    .refine((condition) => Object.keys(condition).length > 0, 'asks for nothing'),
);

const fileSchema = z.record(z.string().min(1), conditionSchema);

/**
 * Policies declared in a JSON file: an object of conditions by policy name. Everything that a condition names must hold.
 * @throws Error naming the file and every problem.
 */
export async function policiesFile(path: string): Promise<PolicyDecider> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Error(`The policies file ${path} cannot be read.`, { cause });
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) throw new Error(`The policies file ${path} is wrong:\n${z.prettifyError(parsed.error)}`);
  const conditions = new Map(Object.entries(parsed.data));
  return async ({ names: asked, context }) =>
    new Set(
      asked.filter((name) => {
        const condition = conditions.get(name);
        return condition !== undefined && holds(condition, context);
      }),
    );
}

function holds(condition: Condition, context: RequestContext): boolean {
  const { caller, channel, market } = context;
  const scopes = caller.kind === 'anonymous' ? [] : caller.scopes;
  const role = caller.kind === 'staff' ? caller.role : undefined;
  const { scopes: all, roles, callers, channels, markets, anyOf, allOf } = condition;
  return (
    (all === undefined || all.every((scope) => scopes.includes(scope))) &&
    (roles === undefined || (role !== undefined && roles.includes(role))) &&
    (callers === undefined || callers.includes(caller.kind)) &&
    (channels === undefined || channels.includes(channel)) &&
    (markets === undefined || markets.includes(market.code)) &&
    (anyOf === undefined || anyOf.some((one) => holds(one, context))) &&
    (allOf === undefined || allOf.every((one) => holds(one, context)))
  );
}
