import { Command } from 'commander';

/** `samklang compose`: the composed files, from the subgraphs' schemas. */
export function composeCommand(): Command {
  return new Command('compose')
    .description('compose the subgraphs into schema/supergraph.graphql and schema/api.graphql')
    .option('--check', 'only say whether the committed files are what composition gives')
    .action(async ({ check = false }: { check?: boolean }) => {
      const { composeFiles } = await import('../../schema/composeFiles.ts');
      const changed = composeFiles({ check });
      if (changed.length === 0) return void process.stdout.write('The composed files are up to date.\n');
      process.stdout.write(`${check ? 'Not what composition gives' : 'Written'}: ${changed.join(', ')}\n`);
      if (check) process.exitCode = 1;
    });
}
