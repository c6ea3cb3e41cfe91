/** The boundaries of ARCHITECTURE.md, checked by `npm run boundaries`. Test files may reach further than what they test. */
const test = '\\.test\\.ts$|/testkit/|/test[A-Z][A-Za-z]*\\.ts$|/conformance\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-is-a-leaf',
      severity: 'error',
      comment: 'platform knows no vendor, no retail term and no GraphQL schema.',
      from: { path: '^platform/' },
      to: { path: '^(subgraphs|schema|gateway|legacy|cli|test|bench)/' },
    },
    {
      name: 'platform-knows-no-graphql',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: 'node_modules/graphql/' },
    },
    {
      name: 'subgraphs-are-islands',
      severity: 'error',
      comment: 'The join is in the schema.',
      from: { path: '^subgraphs/(?!kit/)([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/($1|kit)/' },
    },
    {
      name: 'kit-knows-no-subgraph',
      severity: 'error',
      from: { path: '^subgraphs/kit/' },
      to: { path: '^subgraphs/(?!kit/)' },
    },
    {
      name: 'one-door-per-subgraph',
      severity: 'error',
      from: { pathNot: ['^subgraphs/', '^test/'] },
      to: { path: '^subgraphs/[^/]+/', pathNot: '^subgraphs/[^/]+/index\\.ts$' },
    },
    {
      name: 'adapters-are-islands',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/adapters/([^/]+)/' },
      to: { path: '^subgraphs/$1/adapters/[^/]+/', pathNot: '^subgraphs/$1/adapters/$2/' },
    },
    {
      name: 'resolvers-see-the-port-only',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/(resolvers|loaders)' },
      to: { path: '^subgraphs/[^/]+/adapters/' },
    },
    {
      name: 'wire-types-stay-home',
      severity: 'error',
      from: { pathNot: '^subgraphs/[^/]+/adapters/' },
      to: { path: '^subgraphs/[^/]+/adapters/[^/]+/wire' },
    },
    {
      name: 'axios-lives-in-platform-http',
      severity: 'error',
      from: { pathNot: '^platform/http/' },
      to: { path: 'node_modules/axios/' },
    },
    {
      name: 'opentelemetry-lives-in-platform-trace',
      severity: 'error',
      comment: 'What a span may say is decided in one place.',
      from: { path: '^(platform|subgraphs|schema|gateway|legacy|cli)/', pathNot: ['^platform/trace/', test] },
      to: { path: 'node_modules/@opentelemetry/' },
    },
    {
      name: 'redis-lives-in-platform-cache',
      severity: 'error',
      from: { pathNot: ['^platform/cache/', test, '^test/'] },
      to: { path: 'node_modules/@redis/' },
    },
    {
      name: 'plugins-are-islands',
      severity: 'error',
      from: { path: '^gateway/plugins/([^/]+)\\.ts$', pathNot: ['plugins\\.ts$', test] },
      to: {
        path: '^gateway/plugins/',
        pathNot: [
          '^gateway/plugins/$1',
          '^gateway/plugins/(plugin|hiddenNames|completeDenied|completeResult|operationLabel)\\.ts$',
        ],
      },
    },
    {
      name: 'product-does-not-know-the-demo',
      severity: 'error',
      comment: 'Only the composition root (cli) starts embedded systems.',
      from: { path: '^(platform|subgraphs|schema|gateway)/', pathNot: test },
      to: { path: '^legacy/' },
    },
    {
      name: 'legacy-knows-no-product',
      severity: 'error',
      from: { path: '^legacy/', pathNot: test },
      to: { path: '^(subgraphs|schema|gateway|cli)/' },
    },
    {
      name: 'legacy-systems-are-islands',
      severity: 'error',
      from: { path: '^legacy/(business-central|dataverse|adobe-commerce|voucherify|tillserver)/' },
      to: { path: '^legacy/', pathNot: '^legacy/($1|kit|odata|retailer)/' },
    },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      from: { path: '^(platform|subgraphs|schema|gateway|legacy|cli)/', pathNot: test },
      to: { path: `^test/|${test}` },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^(platform|subgraphs|schema|gateway|legacy|cli)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['node_modules/@types/', 'node_modules/@jest/'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Other gateways stand in packages of their own, which are installed when they are measured.
    exclude: { path: '__generated__|^bench/peers/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      // Some packages are types alone and name no module.
      mainFields: ['module', 'main', 'types', 'typings'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
