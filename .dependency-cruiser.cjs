/** The arrows of ARCHITECTURE.md, held by machine. tests/architecture/arrows.test.ts proves that each rule can fail. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'No clock, no database, no React in the rules.',
      severity: 'error',
      from: { path: '^lib/domain' },
      to: { pathNot: '^lib/domain|node_modules/decimal\\.js' },
    },
    {
      name: 'one-database-door',
      comment: 'Only data.ts, mutations.ts and lib/server open the database.',
      severity: 'error',
      from: {
        pathNot: '^lib/features/[^/]+/(data|mutations)\\.ts$|^lib/server/|^lib/generated/|^tests/|^prisma/|^scripts/',
      },
      to: {
        path: '^lib/server/(db|released|working|gateway)|^lib/generated|node_modules/@prisma/client',
        // The shape of a row opens nothing.
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'reads-cannot-write',
      comment: 'What reads uses a connection that cannot write.',
      severity: 'error',
      from: { path: '^lib/features/[^/]+/data\\.ts$' },
      to: { path: '^lib/server/(db|gateway)' },
    },
    {
      name: 'public-reads-releases-only',
      comment: 'No way leads from a public page to a client that knows more than the release models.',
      severity: 'error',
      from: { path: '^app/(_pages|api/releases|api/_open-data|api/_pictures|sitemap|robots)' },
      to: { path: '^lib/server/(working|db|gateway|session)', reachable: true },
    },
    {
      name: 'bricks-know-no-county',
      severity: 'error',
      from: { path: '^components/(ui|charts|shell)/' },
      to: { path: '^app/|^lib/(features|domain(?!/vocabulary)|server)/|^components/(?!ui|charts|shell)' },
    },
    {
      name: 'screens-get-data-by-props',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/server/|^lib/features/[^/]+/(data|mutations)\\.ts' },
    },
    {
      name: 'screens-import-no-loader',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/features/[^/]+/loaders\\.ts', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-read-through-loaders',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/server/(db|audit|gateway|released|working)|^lib/features/[^/]+/(data|mutations)\\.ts' },
    },
    { name: 'nobody-imports-app', severity: 'error', from: { pathNot: '^app/' }, to: { path: '^app/' } },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(app|components|lib)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^lib/generated' },
    exclude: { path: '\\.json$|\\.css$|\\.d\\.mts$' },
    // Under TypeScript 7 only the swc parser sees type-only imports.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
