import { ClientError } from '../../platform/errors/index.ts';

/**
 * A customer's record ids in one system, as identity gives them; [] when linked to nothing.
 * @param part what cannot be read without them: "The CRM's part".
 * @throws ClientError SUBGRAPH_UNAVAILABLE when identity cannot tell them now: "unknown" is never read as "none".
 */
export function knownRecords(ids: readonly string[] | null | undefined, part: string): readonly string[] {
  if (ids != null) return ids;
  throw new ClientError(
    'SUBGRAPH_UNAVAILABLE',
    `${part} cannot be read because the customer's records are unknown now.`,
  );
}
