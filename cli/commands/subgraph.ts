import { Command, InvalidArgumentError } from 'commander';
import { subgraphNames } from '../../schema/subgraphNames.ts';
import type { Environment } from './environment.ts';
import { wholeNumber } from './wholeNumber.ts';

/** `samklang subgraph <name>`: one of the house's as a service. */
export function subgraphCommand(env: Environment): Command {
  return new Command('subgraph')
    .description('run one subgraph alone over HTTP, for a gateway that signs its calls')
    .argument('<name>', subgraphNames.join(', '), oneOf(subgraphNames))
    .option('--port <port>', 'port to listen on; 0 takes a free one', wholeNumber, 4100)
    .action(async (name: (typeof subgraphNames)[number], { port }: { port: number }) => {
      const { runSubgraph } = await import('../runSubgraph.ts');
      await runSubgraph(name, port, env);
    });
}

function oneOf<T extends string>(names: readonly T[]) {
  return (value: string): T => {
    const name = names.find((candidate) => candidate === value);
    if (name === undefined) throw new InvalidArgumentError(`It is one of ${names.join(', ')}.`);
    return name;
  };
}
