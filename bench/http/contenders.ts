import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paths } from '../paths.ts';
import type { Contender } from './contender.ts';

/** Every gateway that is measured, in the order of the tables: what the others are compared with first. */
export const contenders: readonly Contender[] = [
  {
    name: 'apollo',
    about: '@apollo/gateway in @apollo/server, as published',
    sharing: 'none',
    peer: 'apollo',
    start: async (graph, port) => script('apollo', graph.supergraph, port),
  },
  {
    name: 'samklang',
    about: 'ours, the whole pipeline on',
    sharing: 'none',
    peer: null,
    start: async (graph, port) => ours(graph.supergraph, port, { ENGINE: 'samklang' }),
  },
  {
    name: 'samklang-sharing',
    about: 'ours, equal operations and fetches in flight shared',
    sharing: 'operations',
    peer: null,
    start: async (graph, port) =>
      ours(graph.supergraph, port, { ENGINE: 'samklang', SHARE_IN_FLIGHT: 'operations,fetches' }),
  },
  {
    name: 'samklang-apollo',
    about: "ours with Apollo's executor (ENGINE=apollo)",
    sharing: 'none',
    peer: null,
    start: async (graph, port) => ours(graph.supergraph, port, { ENGINE: 'apollo' }),
  },
  {
    name: 'hive',
    about: 'Hive Gateway with --jit, else as published',
    sharing: 'fetches',
    peer: 'hive',
    start: async (graph, port) => hive(graph.supergraph, port, 'published.config.mjs', ['--jit']),
  },
  {
    name: 'hive-rust',
    about: 'Hive Gateway with the Rust planner, nothing shared',
    sharing: 'none',
    peer: 'hive',
    start: async (graph, port) => hive(graph.supergraph, port, 'alone.config.mjs', ['--hive-router-runtime']),
  },
  {
    name: 'hive-rust-fetches',
    about: 'Hive Gateway with the Rust planner, else as published',
    sharing: 'fetches',
    peer: 'hive',
    start: async (graph, port) => hive(graph.supergraph, port, 'published.config.mjs', ['--hive-router-runtime']),
  },
  {
    name: 'hive-rust-operations',
    about: 'the same, equal operations in flight shared as well',
    sharing: 'operations',
    peer: 'hive',
    start: async (graph, port) => hive(graph.supergraph, port, 'sharing.config.mjs', ['--hive-router-runtime']),
  },
  {
    name: 'mercurius',
    about: '@mercuriusjs/gateway with jit, composing by itself',
    sharing: 'none',
    peer: 'mercurius',
    start: async ({ folder, subgraphs }, port) => {
      const services = join(folder, 'mercurius.json');
      await writeFile(services, JSON.stringify(subgraphs));
      return script('mercurius', services, port);
    },
  },
  {
    name: 'grafbase',
    about: 'Grafbase, native (the gateway inside `grafbase dev`)',
    sharing: 'fetches',
    peer: 'grafbase',
    start: async ({ folder, subgraphs }, port) => {
      const home = join(folder, 'grafbase');
      await mkdir(home, { recursive: true });
      const config = join(home, 'grafbase.toml');
      const parts = subgraphs.map(
        ({ name, url, sdlFile }) => `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${sdlFile}"\n`,
      );
      await writeFile(config, `${parts.join('\n')}\n[graph]\nintrospection = false\n`);
      const program = join(paths.peers, 'grafbase/node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase');
      return {
        command: [program, '--home', home, 'dev', '--config', config, '--listen-address', `127.0.0.1:${port}`],
      };
    },
  },
];

function script(peer: string, graph: string, port: number) {
  return { command: [process.execPath, join(paths.peers, peer, 'start.mjs'), graph, String(port)] };
}

function hive(supergraph: string, port: number, config: string, flags: readonly string[]) {
  const folder = join(paths.peers, 'hive');
  const program = join(folder, 'node_modules/.bin/hive-gateway');
  const where = ['--host', '127.0.0.1', '--port', String(port), '--config-path', join(folder, config)];
  return { command: [process.execPath, program, 'supergraph', supergraph, ...where, ...flags] };
}

/** Every check is made; what a client may ask for is set beyond what the benchmark sends. */
const amplyAllowed = { COST_LIMIT: '1000000000', CLIENT_PLAN_MISSES: '1000000' };

function ours(supergraph: string, port: number, env: Readonly<Record<string, string>>) {
  const program = fileURLToPath(new URL('../gateways/startSamklang.js', import.meta.url));
  return { command: [process.execPath, program, supergraph], env: { ...amplyAllowed, ...env, PORT: String(port) } };
}
