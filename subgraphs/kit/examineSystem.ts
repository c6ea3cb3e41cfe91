import { withDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { HttpHeaders } from '../../platform/http/index.ts';
import type { SubgraphDependencies } from './context.ts';
import type { SourceDeclaration } from './declaredSources.ts';
import { systemFault, type SystemFault, type SystemFaultKind } from './systemFault.ts';
import type { ProbeAnswer, SystemLimit, SystemProbe } from './systemProbe.ts';

/** What a look at a system found. */
export interface Examination {
  /** Its name in provenance. */
  readonly system: string;
  /** Host and port of its address alone: a path or a user may be a secret. Null: there is no system. */
  readonly host: string | null;
  /** Whether it is asked over plain HTTP, beyond this machine. */
  readonly isPlain: boolean;
  readonly signedInAs: string | null;
  readonly version: string | null;
  readonly limits: readonly SystemLimit[];
  /** Of the reads that were answered, milliseconds, from sending to the parsed answer; null: none was. */
  readonly medianMs: number | null;
  readonly worstMs: number | null;
  /** How far the system's clock is ahead of ours, by the Date of an answer, which tells seconds; null: none told it. */
  readonly clockAheadMs: number | null;
  readonly faults: readonly ExaminedFault[];
  readonly capabilities: readonly string[];
}

/** A look, with what the subgraph declares of its fields. */
export interface Examined {
  readonly found: Examination;
  readonly sources: SourceDeclaration;
}

export interface ExaminedFault extends SystemFault {
  /** What was read; "sign-in": credentials were asked for. */
  readonly at: string;
  /** What the system cannot tell for it. */
  readonly capabilities: readonly string[];
}

/** What a subgraph needs to look at its system. */
export interface ExamineDependencies extends Pick<SubgraphDependencies, 'env' | 'logger' | 'markets' | 'clock'> {
  /** Longest time for one read. */
  readonly timeoutMs: number;
}

/** What a look needs of a port. */
export interface ExaminedPort {
  readonly system: string;
  readonly capabilities: ReadonlySet<string>;
  readonly probe: SystemProbe;
}

interface ExamineOptions {
  readonly port: ExaminedPort;
  readonly url: string | null;
  readonly sources: SourceDeclaration;
  /** Longest time for one read. */
  readonly timeoutMs: number;
}

/** Each read is made so often, one after the other: a doctor is no load. */
const ROUNDS = 3;

/** Once one of these happened, nothing else that is asked will fare better. */
const endings: ReadonlySet<SystemFaultKind> = new Set<SystemFaultKind>([
  'UNREACHABLE',
  'TLS_REFUSED',
  'TIMED_OUT',
  'FAILING',
  'THROTTLED',
  'SIGN_IN_REFUSED',
]);

/** Signs in and makes the reads of a port's probe. Never throws for what the system does. */
export async function examineSystem({ port, url, sources, timeoutMs }: ExamineOptions): Promise<Examined> {
  const { probe } = port;
  const answers: ProbeAnswer[] = [];
  const times: number[] = [];
  const faults: ExaminedFault[] = [];
  let clockAheadMs: number | null = null;
  let headers: HttpHeaders = {};
  let isLeftAlone = false;

  const attempt = async (
    read: () => Promise<unknown>,
    at: string,
    capabilities: readonly string[],
  ): Promise<boolean> => {
    try {
      await read();
      return true;
    } catch (error) {
      isLeftAlone ||= error instanceof ClientError && error.code === 'CIRCUIT_OPEN';
      // The breaker's word adds nothing to what made it open.
      if (!isLeftAlone || faults.length === 0) {
        const lost = capabilities.filter((capability) => port.capabilities.has(capability));
        faults.push({ at, capabilities: lost, ...systemFault(error, at === SIGN_IN) });
      }
      return false;
    }
  };
  const isOver = (): boolean => isLeftAlone || faults.some(({ at, kind }) => at === SIGN_IN || endings.has(kind));

  if (probe.signIn !== undefined) {
    await attempt(() => withDeadline(timeoutMs, (deadline) => Promise.resolve(probe.signIn?.(deadline))), SIGN_IN, [
      ...port.capabilities,
    ]);
  }
  for (const read of probe.reads) {
    for (let round = 0; round < ROUNDS && !isOver(); round += 1) {
      const isRead = await attempt(
        async () => {
          const begun = performance.now();
          const answer = await withDeadline(timeoutMs, (deadline) => read.read(deadline));
          times.push(performance.now() - begun);
          answers.push(answer);
          headers = answer.headers ?? headers;
          const told = Date.parse(answer.headers?.['date'] ?? '');
          if (!Number.isNaN(told)) clockAheadMs = aheadOf(told);
        },
        read.name,
        read.capabilities,
      );
      if (!isRead) break;
    }
  }
  times.sort((a, b) => a - b);
  const found: Examination = {
    system: port.system,
    host: url === null ? null : new URL(url).host,
    isPlain: url !== null && isPlain(new URL(url)),
    signedInAs: answers.find(({ signedInAs }) => signedInAs !== undefined)?.signedInAs ?? null,
    version: answers.find(({ version }) => version !== undefined)?.version ?? null,
    limits: probe.limits?.(headers) ?? [],
    medianMs: rounded(times[Math.floor(times.length / 2)]),
    worstMs: rounded(times.at(-1)),
    clockAheadMs,
    faults,
    capabilities: [...port.capabilities],
  };
  return { found, sources };
}

/** The fault's place when credentials were asked for. */
const SIGN_IN = 'sign-in';

/** The header is cut to whole seconds, and servers make it anew about as often: within that the clocks may agree. */
function aheadOf(told: number): number {
  const ahead = told - Date.now();
  return ahead < 1_000 && ahead > -2_000 ? 0 : ahead;
}

function isPlain({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'http:' && hostname !== 'localhost' && hostname !== '[::1]' && !/^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

function rounded(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : Math.round(milliseconds);
}
