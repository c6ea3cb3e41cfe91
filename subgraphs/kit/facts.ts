import { ClientError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/log/index.ts';

/** What every internal fact says of itself. `unavailable` is an error code, null when the system answered. */
export interface FactHeader {
  readonly unavailable: string | null;
  readonly asOf: string | null;
}

/**
 * Facts never throw: an outage becomes a value, so that a join can tell "none" from "not known" (ARCHITECTURE.md).
 * @param empty the facts without records; its header is replaced by the failure's code.
 */
export async function factsOrUnavailable<F extends FactHeader>(
  load: () => Promise<F>,
  empty: Omit<F, keyof FactHeader>,
  logger: Logger,
): Promise<F | (Omit<F, keyof FactHeader> & FactHeader)> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof ClientError)) logger.error('facts failed', { err: error });
    const code = error instanceof ClientError ? error.code : 'INTERNAL_SERVER_ERROR';
    return { ...empty, unavailable: code, asOf: null };
  }
}
