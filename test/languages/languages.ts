/** A subgraph in another language: how its example is installed and started. */
export interface Language {
  readonly name: string;
  /** Its folder in `examples/`. */
  readonly folder: string;
  /** The subgraph's name in the graph. */
  readonly subgraph: string;
  /** Its SDL, in its folder. */
  readonly schema: string;
  /** Programs without which it cannot be run here. */
  readonly needs: readonly (readonly [string, ...string[]])[];
  /** Run in a copy of the folder, one after the other; what they fetch stays for the next time. */
  readonly install: readonly (readonly [string, ...string[]])[];
  readonly start: (port: number) => readonly [string, ...string[]];
}

export const languages: readonly Language[] = [
  {
    name: 'Python',
    folder: 'python-subgraph',
    subgraph: 'reviews',
    schema: 'schema.graphql',
    needs: [['python3', '-c', 'import sys, venv; sys.exit(sys.version_info < (3, 11))']],
    install: [
      ['python3', '-m', 'venv', '.venv'],
      ['.venv/bin/pip', 'install', '--quiet', '--requirement', 'requirements.txt'],
    ],
    start: (port) => ['.venv/bin/python', 'main.py', String(port)],
  },
  {
    name: 'Java',
    folder: 'java-subgraph',
    subgraph: 'care',
    schema: 'src/main/resources/schema.graphql',
    needs: [
      ['java', '-version'],
      ['mvn', '-version'],
    ],
    install: [['mvn', '--quiet', '--batch-mode', 'package']],
    start: (port) => ['java', '-cp', 'target/classes:target/lib/*', 'example.Main', String(port)],
  },
];
