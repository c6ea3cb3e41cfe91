import type { Deadline } from '../../platform/deadline/index.ts';
import type { HttpHeaders } from '../../platform/http/index.ts';

/** What an adapter lets a doctor read of its system: little, and nothing is written. */
export interface SystemProbe<Capability extends string = string> {
  /** Gets credentials as every request would, and throws what the system says to that. Left out: each read brings them along. */
  signIn?(deadline: Deadline): Promise<unknown>;
  /** The first shows that the system answers at all; the others, that the account may read what the capabilities need. */
  readonly reads: readonly ProbeRead<Capability>[];
  /** How much one may ask, by the vendor's own rule or by what an answer's headers tell. */
  limits?(headers: HttpHeaders): readonly SystemLimit[];
}

/** One small read. */
export interface ProbeRead<Capability extends string = string> {
  /** What is read, in the vendor's words: "priceListLines". No personal data. */
  readonly name: string;
  /** What the system cannot tell where this cannot be read. */
  readonly capabilities: readonly Capability[];
  read(deadline: Deadline): Promise<ProbeAnswer>;
}

/** What a read told, beside that it could be read. */
export interface ProbeAnswer {
  /** The user, application or company, where the vendor tells. */
  readonly signedInAs?: string;
  readonly version?: string;
  readonly headers?: HttpHeaders;
}

export interface SystemLimit {
  /** What is limited, and in which time: "requests in a minute". */
  readonly of: string;
  readonly most: number | null;
  /** What is left of it now; null: the system does not say. */
  readonly left: number | null;
}

/** A limit as two headers tell it; one that is no number is not told. */
export function limitOf(of: string, most: string | number | undefined, left: string | undefined): SystemLimit {
  const toNumber = (text: string | number | undefined): number | null => {
    const value = text === undefined || text === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  };
  return { of, most: toNumber(most), left: toNumber(left) };
}
