import pc from 'picocolors';
import type { Finding } from './finding.ts';
import type { Severity } from './findingCodes.ts';

const order: readonly Severity[] = ['ERROR', 'WARNING', 'INFO'];
const colours = { ERROR: pc.red, WARNING: pc.yellow, INFO: pc.dim } as const;

/** Findings as text, the gravest first, of one code together: its advice stands once. */
export function toldFindings(findings: readonly Finding[], most = 20): string[] {
  const byCode = [...new Set(findings.map(({ code }) => code))].map((code) =>
    findings.filter((each) => each.code === code),
  );
  const lines = byCode
    .sort(([a], [b]) => order.indexOf(a?.severity ?? 'INFO') - order.indexOf(b?.severity ?? 'INFO'))
    .flatMap((alike) => {
      const [first] = alike;
      if (first === undefined) return [];
      const more = alike.length - most;
      return [
        `${colours[first.severity](first.severity.padEnd(7))} ${pc.bold(first.code)}`,
        ...alike.slice(0, most).map(({ at, what }) => `        ${at}: ${what}`),
        ...(more > 0 ? [`        … and ${more} more (--json tells all)`] : []),
        `        try: ${first.advice}`,
        '',
      ];
    });
  const count = (severity: Severity): string =>
    `${findings.filter((each) => each.severity === severity).length} ${severity.toLowerCase()}`;
  return [...lines, `${findings.length} findings: ${order.map(count).join(', ')}.`, ''];
}
