import type { Examination, SystemFaultKind } from '../../subgraphs/kit/index.ts';
import { finding, type Finding } from './finding.ts';
import type { FindingCode } from './findingCodes.ts';

const codes: Readonly<Record<SystemFaultKind, FindingCode>> = {
  UNREACHABLE: 'SYSTEM_UNREACHABLE',
  TLS_REFUSED: 'SYSTEM_TLS_REFUSED',
  TIMED_OUT: 'SYSTEM_TIMED_OUT',
  FAILING: 'SYSTEM_FAILING',
  THROTTLED: 'SYSTEM_THROTTLED',
  SIGN_IN_REFUSED: 'SYSTEM_SIGN_IN_REFUSED',
  NOT_PERMITTED: 'SYSTEM_NOT_PERMITTED',
  NOT_FOUND: 'SYSTEM_NOT_FOUND',
  MALFORMED: 'SYSTEM_MALFORMED',
  REFUSED: 'SYSTEM_REFUSED',
};

/** A page waits for several of these in a row. */
const SLOW_MS = 1_000;
/** Signatures with a time in them are refused beyond a few minutes; windows of prices are wrong before that. */
const CLOCK_MS = 30_000;
const LEFT_SHARE = 0.1;

/** What of an examination somebody should act on. */
export function systemFindings(name: string, found: Examination, isEmbedded: boolean): readonly Finding[] {
  const { faults, medianMs, worstMs, clockAheadMs, limits, host } = found;
  const findings = faults.map(({ kind, at, detail, capabilities }) => {
    const lost = capabilities.length === 0 ? '' : `; without it: ${capabilities.join(', ')}`;
    return finding(codes[kind], name, `${at}${detail === null ? '' : ` (${detail})`}${lost}`);
  });
  if (isEmbedded) return [finding('SYSTEM_EMBEDDED', name, `an invented ${found.system}`), ...findings];
  if (medianMs !== null && worstMs !== null && medianMs > SLOW_MS) {
    findings.push(finding('SYSTEM_SLOW', name, `median ${medianMs} ms, worst ${worstMs} ms`));
  }
  if (clockAheadMs !== null && Math.abs(clockAheadMs) > CLOCK_MS) {
    const seconds = Math.round(Math.abs(clockAheadMs) / 1_000);
    findings.push(finding('SYSTEM_CLOCK', name, `its clock is ${seconds} s ${clockAheadMs > 0 ? 'ahead' : 'behind'}`));
  }
  for (const { of, most, left } of limits) {
    if (most !== null && left !== null && left < most * LEFT_SHARE) {
      findings.push(finding('SYSTEM_LIMIT_NEAR', name, `${left} left of ${most} ${of}`));
    }
  }
  if (found.isPlain) findings.push(finding('SYSTEM_PLAIN_HTTP', name, `http://${host ?? ''}`));
  return findings;
}
