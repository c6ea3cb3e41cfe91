import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Environment } from './environment.ts';
import type { DevSubgraph } from '../dev/devSubgraph.ts';
import { devNamePattern } from '../dev/devSubgraph.ts';

interface DevChoice {
  readonly subgraph: readonly DevSubgraph[];
  readonly schema: readonly DevSubgraph[];
  readonly config?: string;
}

const defaultFile = 'samklang.dev.json';

/** `samklang dev`: the graph of sources and schemas as they change, with subgraphs of others. */
export function devCommand(env: Environment): Command {
  return new Command('dev')
    .description(
      'serve the graph while it is developed: compose, watch, compose anew, keep what was good last; subgraphs of others by URL, or by their SDL with mocks',
    )
    .option(
      '--subgraph <name=url>',
      'a subgraph in any language, served at <url>/graphql; may be given again',
      asUrl,
      [],
    )
    .option('--schema <name=file>', 'a subgraph that is only SDL, answered by mocks; may be given again', asFile, [])
    .option(
      '--config <file>',
      `subgraphs by name, each with "url" or "schema" (default: ${defaultFile}, if there is one)`,
    )
    .addHelpText(
      'after',
      `
A subgraph by the name of one of the house's takes its place. Calls are signed with SUBGRAPH_SECRET (unset: with one of this run). PORT, DATA_DIR
and all other settings are as for samklang start; LOG_LEVEL is warn unless set.`,
    )
    .action(async ({ subgraph, schema, config }: DevChoice) => {
      const { startDev, subgraphsOfEnvironment } = await import('../dev/startDev.ts');
      const { readDevFile } = await import('../dev/readDevFile.ts');
      const ofFile = await readDevFile(resolve(config ?? defaultFile), config === undefined);
      const given = [...subgraphsOfEnvironment(env), ...ofFile, ...subgraph, ...schema];
      // What stands later wins: the command line over the file over the environment.
      const byName = new Map(given.map((one) => [one.name, one]));
      await startDev(env, [...byName.values()]);
    });
}

function asUrl(text: string, before: readonly DevSubgraph[]): DevSubgraph[] {
  const { name, value } = parts(text);
  if (!URL.canParse(value) || !/^https?:/.test(value)) throw new InvalidArgumentError('It is written name=http://….');
  return [...before, { name, url: value }];
}

function asFile(text: string, before: readonly DevSubgraph[]): DevSubgraph[] {
  const { name, value } = parts(text);
  return [...before, { name, schemaFile: resolve(value) }];
}

function parts(text: string): { readonly name: string; readonly value: string } {
  const [, name = '', value = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!devNamePattern.test(name) || value === '') {
    throw new InvalidArgumentError('It is written name=…, the name in lower-case letters, digits and -.');
  }
  return { name, value };
}
