import { raceDeadline, withDeadline, type Deadline } from '../deadline/index.ts';
import { ClientError } from '../errors/index.ts';
import type { HttpAuth } from './types.ts';

type AuthHeaders = Readonly<Record<string, string>>;

/** Credentials in use. Two calls hold the same object exactly if they were sent with the same credentials. */
export interface Credentials {
  readonly headers: AuthHeaders;
}

/** Keeps one set of credentials for all calls and renews it once, however many calls find it expired. */
export interface AuthRenewal {
  /** What to send with a call now. */
  current(deadline: Deadline): Promise<Credentials>;
  /** The upstream answered 401 to these: they are not given again (unless newer ones are here already). */
  reject(rejected: Credentials): void;
  readonly renewals: number;
}

/** A renewal serves everyone who waits, so it lives by a deadline of its own, not by the first caller's. */
const longestRenewalMs = 10_000;

export function createAuthRenewal(auth: HttpAuth): AuthRenewal {
  let held: { readonly credentials: Credentials; readonly until: number } | undefined;
  let flight: Promise<Credentials> | undefined;
  let renewals = 0;

  const renew = async (): Promise<Credentials> => {
    renewals += 1;
    const askedAt = performance.now();
    try {
      const credentials = { headers: await withDeadline(longestRenewalMs, (deadline) => auth.header(deadline)) };
      const lifetime = typeof auth.renewAfterMs === 'function' ? auth.renewAfterMs() : auth.renewAfterMs;
      held = { credentials, until: askedAt + (lifetime ?? Number.POSITIVE_INFINITY) };
      return credentials;
    } catch (error) {
      if (error instanceof ClientError && error.code !== 'UPSTREAM_REFUSED') throw error;
      throw new ClientError('UPSTREAM_UNAUTHORIZED', undefined, { cause: error });
    } finally {
      flight = undefined;
    }
  };

  return {
    current: async (deadline) => {
      if (held !== undefined && held.until > performance.now()) return held.credentials;
      flight ??= renew();
      return raceDeadline(flight, deadline);
    },
    reject: (rejected) => {
      if (held?.credentials === rejected) held = undefined;
    },
    get renewals() {
      return renewals;
    },
  };
}
