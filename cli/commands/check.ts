import { Command } from 'commander';
import { exitWith } from './exitWith.ts';

interface CheckChoice {
  readonly against?: string;
  readonly manifest: readonly string[];
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `samklang check`: whether the subgraphs may take the place of a supergraph. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'say whether the subgraphs may take the place of a supergraph: composition, conventions, what breaks for operations in use; exit code 0: yes, 1: no, 2: it cannot be said',
    )
    .option('--against <supergraph>', 'a file, or git:<ref> for what is committed there (default: the committed file)')
    .option('--manifest <files...>', 'manifests of trusted documents that are in use as well', [])
    .option('--strict', 'also fail for what breaks none of the known operations')
    .option('--json', 'a report for machines')
    .action(async ({ against, manifest, strict = false, json = false }: CheckChoice) => {
      const { check, committedSupergraph } = await import('../check.ts');
      const options = {
        against: against ?? committedSupergraph(),
        manifests: manifest,
        strict,
        json,
        out: process.stdout,
      };
      await exitWith(check(options));
    });
}
