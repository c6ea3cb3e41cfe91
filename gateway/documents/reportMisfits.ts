import { setImmediate } from 'node:timers/promises';
import { validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../../platform/log/index.ts';
import type { TrustedDocuments } from './trustedDocuments.ts';

/** Documents that are validated before requests have their turn again. */
const atOnce = 20;

/** Names in the log each trusted document that no longer fits the schema: whoever asks by its id will be refused. */
export async function reportMisfits(trusted: TrustedDocuments, schema: GraphQLSchema, logger: Logger): Promise<void> {
  let seen = 0;
  for (const { name, id, document } of [...trusted.all()]) {
    const [first] = validate(schema, document, undefined, { maxErrors: 1 });
    if (first !== undefined) {
      logger.error('a trusted document does not fit the schema', {
        operation: name,
        source: id,
        reason: first.message,
      });
    }
    seen += 1;
    if (seen % atOnce === 0) await setImmediate();
  }
}
