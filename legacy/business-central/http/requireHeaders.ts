import { acceptsJson } from '../../kit/index.ts';
import { requireVersion } from '../../odata/index.ts';
import type { Call } from './call.ts';
import { badRequest, BcError } from './errors.ts';

/** Refuses what a caller asks for by headers and would not get: another version, another format, another kind of replica. */
export function requireHeaders(call: Pick<Call, 'header'>): void {
  requireVersion((name) => call.header(name));
  if (!acceptsJson(call.header('accept'))) {
    throw new BcError(
      406,
      'BadRequest',
      'The format that the Accept header asks for is not available: application/json is.',
    );
  }
  const intent = call.header('data-access-intent');
  if (intent !== undefined && !/^(?:readonly|readwrite)$/i.test(intent.trim())) {
    throw badRequest(`The value '${intent}' of the header 'Data-Access-Intent' is not valid.`);
  }
}
