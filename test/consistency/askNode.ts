import { z } from 'zod';
import { codedPrice } from './priceCode.ts';
import type { ShownPrice } from './history.ts';

const money = z.object({ amount: z.string() });
const price = z.object({
  status: z.string(),
  current: money,
  list: money,
  alternatives: z.array(z.object({ audience: z.string(), amount: money })),
  validUntil: z.string().nullable(),
  provenance: z.object({ stale: z.boolean() }),
});
const product = z.object({ sku: z.string(), price: price.nullable() });
const replySchema = z.object({
  data: z
    .object({ product: product.nullable(), products: z.array(product.nullable()) })
    .nullable()
    .optional(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
});

const selection = `sku price { status current { amount } list { amount } alternatives { audience amount { amount } }
  validUntil provenance { stale } }`;
/** The first article twice, by two ways. */
const query = `query Prices($first: ID!, $skus: [ID!]!) {
  product(sku: $first) { ${selection} } products(skus: $skus) { ${selection} } }`;

export interface NodeAnswer {
  readonly prices: readonly ShownPrice[];
  /** Why there are fewer than were asked for, one for each. */
  readonly failures: readonly string[];
}

/** Asks a node what these articles cost. @param token null: nobody is known. */
export async function askNode(url: string, skus: readonly string[], token: string | null): Promise<NodeAnswer> {
  let reply: z.infer<typeof replySchema>;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables: { first: skus[0], skus } }),
      signal: AbortSignal.timeout(15_000),
    });
    reply = replySchema.parse(await response.json());
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    return { prices: [], failures: ['no answer'] };
  }
  const { data, errors = [] } = reply;
  const found = [data?.product ?? null, ...(data?.products ?? [])];
  return {
    prices: found.flatMap((each) =>
      each?.price == null || each.price.status !== 'ACTIVE' ? [] : [shownPrice(each.sku, each.price)],
    ),
    failures: errors.map(({ extensions }) => extensions.code),
  };
}

function shownPrice(
  sku: string,
  { current, list, alternatives, validUntil, provenance }: z.infer<typeof price>,
): ShownPrice {
  const member = alternatives.find(({ audience }) => audience === 'MEMBERS');
  return {
    sku,
    current: codedPrice(current.amount),
    list: codedPrice(list.amount),
    ...(member === undefined ? {} : { member: codedPrice(member.amount.amount) }),
    validUntil: validUntil === null ? null : Date.parse(validUntil),
    stale: provenance.stale,
  };
}
