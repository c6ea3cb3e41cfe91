/** swc compiles, `tsc --noEmit` type-checks: see `npm run check`. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  testMatch: ['<rootDir>/{platform,subgraphs,schema,gateway,legacy,cli,test}/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 60_000,
  // Node keeps the modules of every suite that ran in a process: a worker that has grown past this is replaced.
  workerIdleMemoryLimit: '1GB',
  // One that has nothing left to do still takes a second or two to free such a heap on a busy machine; by default Jest calls it stuck after half a second.
  workerGracefulExitTimeout: 10_000,
};
