import { markdownTable } from './markdownTable.ts';
import type { Profile } from './results.ts';

/** Where our time goes, a table for each operation that was profiled. */
export function profileTables(profiles: readonly Profile[]): string {
  return profiles
    .map(({ operation, quick, machine, parts }) => {
      const told = `Taken on ${machine.cpu}, Node ${machine.node}${quick ? '; a quick run' : ''}.`;
      const rows = parts.map(({ name, part }) => [name, `${(100 * part).toFixed(0)} %`]);
      return `${markdownTable([`\`${operation}\``, 'share'], rows)}\n\n${told}`;
    })
    .join('\n\n');
}
