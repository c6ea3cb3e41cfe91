import { Command, Option } from 'commander';
import type { NewThing } from '../new/runNew.ts';

interface NewSubgraphChoice {
  readonly vendor: string;
  readonly joining?: boolean;
  readonly dryRun?: boolean;
}

/** `samklang new`: skeletons of subgraphs and adapters. */
export function newCommand(): Command {
  const making = new Command('new').description('make a skeleton that runs and is tested, and register it by one line');
  making
    .command('subgraph')
    .description(
      'a subgraph with a first field of Product, over a system of its own; exit code 2: refused, nothing written',
    )
    .argument('<name>', 'lower-case words with - between, such as gift-cards')
    .addOption(new Option('--vendor <vendor>', 'of its first adapter').default('example').conflicts('joining'))
    .option('--joining', 'a rule over facts of another subgraph, without a system of its own')
    .option('--dry-run', 'only list what would be written')
    .action(async (name: string, { vendor, joining = false, dryRun = false }: NewSubgraphChoice) => {
      await makeNew({ kind: 'subgraph', name, vendor: joining ? null : vendor }, dryRun);
    });
  making
    .command('adapter')
    .description('an adapter of a port that is there; exit code 2: refused, nothing written')
    .argument('<subgraph>', 'erp, crm, commerce, loyalty, pos')
    .argument('<vendor>', 'lower-case words with - between, such as net-suite')
    .option('--dry-run', 'only list what would be written')
    .action(async (subgraph: string, vendor: string, { dryRun = false }: { dryRun?: boolean }) => {
      await makeNew({ kind: 'adapter', subgraph, vendor }, dryRun);
    });
  return making;
}

async function makeNew(thing: NewThing, dryRun: boolean): Promise<void> {
  const { runNew } = await import('../new/runNew.ts');
  process.exitCode = runNew(thing, { from: process.cwd(), dryRun, out: process.stdout, err: process.stderr });
}
