import { resolve } from 'node:path';

/** Folders of the benchmark; it runs compiled, from the root of the repository. */
export const paths = Object.freeze({
  /** One folder for each gateway that we are measured beside. */
  peers: resolve('bench', 'peers'),
  results: resolve('bench', 'results'),
  readme: resolve('bench', 'README.md'),
  /** Of this run: supergraphs, configurations and the gateways' logs. */
  work: resolve('.cache', `bench-${process.pid}`, 'work'),
});
