import { z } from 'zod';
import type { RequestContext } from '../../platform/context/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';
import type { OwnersOf } from './loaders.ts';

const answer = z.object({ customersByRecord: z.array(z.object({ id: z.string(), customerId: z.string() })) });

/** Asks identity whose accounts these are: for lists that are reached by their own id, not through their customer. */
export function ownersThrough(internalGraph: InternalGraph, request: RequestContext): OwnersOf {
  return async (accountIds, { deadline }) => {
    const { customersByRecord } = await internalGraph.query({
      subgraph: 'identity',
      document: `query OwnersOfAccounts($records: [RecordReferenceInput!]!) {
        customersByRecord(records: $records) { id customerId }
      }`,
      variables: { records: accountIds.map((id) => ({ system: 'commerce', id })) },
      schema: answer,
      context: request,
      deadline,
    });
    return new Map(customersByRecord.map(({ id, customerId }) => [id, customerId]));
  };
}
