const core = '^packages/chat-core/src';
const inner = (name) => `${core}/${name}/`;
const useCases = `${core}/(chat|rooms|moderation|rag|identity)/`;
/** A library may be installed beside the workspace that uses it. */
const ownModules = '^(apps|packages)/(?!.*node_modules/)';

/** A rule in one line: who may not reach whom, and why. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** SDKs and drivers are known by exactly one file or folder each. */
const only = (name, library, home) =>
  forbid(
    `only-${name}`,
    `${library} is adapted in one place`,
    { path: ownModules, pathNot: [home, '/test/', '/bench/', '/examples/'] },
    { path: `(^|/)node_modules/${library}/` },
  );

/** The directions of the architecture (ARCHITECTURE §2); `tests/boundaries.test.ts` plants violations. */
module.exports = {
  forbidden: [
    forbid('no-circular', 'a cycle has no reading order', {}, { circular: true }),
    forbid(
      'domain-imports-nothing',
      'not even zod',
      { path: inner('domain') },
      { pathNot: inner('domain') },
    ),
    forbid(
      'use-cases-import-domain',
      'use cases know the domain and nothing that serves it',
      { path: useCases },
      { path: ownModules, pathNot: [inner('domain'), useCases] },
    ),
    forbid(
      'layers-import-domain',
      'a layer knows the domain and the library that it adapts',
      { path: inner('layers') },
      { path: ownModules, pathNot: [inner('domain'), inner('layers')] },
    ),
    forbid(
      'providers-import-domain',
      'an adapter knows the domain and its SDK; MiniLLM is a provider like the others',
      { path: inner('providers') },
      { path: ownModules, pathNot: [inner('domain'), inner('providers'), '^packages/minillm/'] },
    ),
    forbid(
      'stores-import-domain',
      'a store knows the domain and its driver',
      { path: inner('stores') },
      { path: ownModules, pathNot: [inner('domain'), inner('stores')] },
    ),
    forbid(
      'stores-apart',
      'each technology on its own',
      { path: `${core}/stores/([^/]+)/` },
      { path: `${core}/stores/([^/]+)/`, pathNot: `${core}/stores/$1/` },
    ),
    forbid(
      'http-imports-use-cases',
      'the contract knows what can be done, not who does it; and the diagrams, which it serves',
      { path: inner('http') },
      {
        path: ownModules,
        pathNot: [inner('domain'), inner('http'), useCases, '^packages/architecture/'],
      },
    ),
    forbid(
      'platform-imports-domain',
      'the ground that the roots stand on',
      { path: inner('platform') },
      { path: ownModules, pathNot: [inner('domain'), inner('platform')] },
    ),
    forbid(
      'only-roots-import-platform',
      'everything else gets it as values',
      { path: ownModules, pathNot: [inner('platform'), '^apps/v\\d', '/test/', '/bench/'] },
      { path: inner('platform') },
    ),
    forbid(
      'apps-apart',
      'apps know the core, never each other',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'packages-import-no-app',
      'the core does not know who uses it',
      { path: '^packages/' },
      { path: '^apps/', pathNot: '/test/' },
    ),
    forbid(
      'minillm-is-pure',
      'MiniLLM knows its search library and nothing else',
      { path: '^packages/minillm/src/' },
      { pathNot: ['^packages/minillm/src/', '^node_modules/minisearch/'] },
    ),
    forbid(
      'architecture-is-pure',
      'the model is data and arithmetic, the same in a browser, a server and a build',
      { path: '^packages/architecture/src/' },
      { pathNot: '^packages/architecture/src/' },
    ),
    forbid(
      'infra-imports-words',
      'dashboards and rules know the words of the domain and the colours of the drawings',
      { path: '^infra/[^/]+/src/' },
      { path: ownModules, pathNot: [inner('domain'), '^packages/architecture/'] },
    ),
    forbid(
      'nobody-imports-infra',
      'what is watched does not know who watches',
      { path: '^(apps|packages)/' },
      { path: '^infra/' },
    ),
    only('openai', 'openai', `${inner('providers')}openai-dialect\\.ts$`),
    only('anthropic', '@anthropic-ai/sdk', `${inner('providers')}anthropic\\.ts$`),
    only('genai', '@google/genai', `${inner('providers')}google\\.ts$`),
    only('drizzle', 'drizzle-orm', `${inner('stores')}postgres/`),
    only('pg', 'pg', `${inner('stores')}postgres/`),
    only('mongodb', 'mongodb', `${inner('stores')}mongo/`),
    only('better-auth', 'better-auth', `${inner('stores')}postgres/`),
    only('ioredis', 'ioredis', `(${inner('stores')}redis/|^apps/lab/)`),
    only('prom-client', 'prom-client', `(${inner('layers')}|${inner('platform')})`),
    only('undici', 'undici', inner('platform')),
    only('opossum', 'opossum', `${inner('layers')}parts/opossum-circuit\\.ts$`),
    only('telemetry-api', '@opentelemetry/api', `(${inner('layers')}|${inner('platform')})`),
    only(
      'telemetry-sdk',
      '@opentelemetry/(sdk-trace|resources|exporter-trace-otlp-http)',
      `${inner('platform')}telemetry\\.ts$`,
    ),
    forbid(
      'not-taught-yet-breaker',
      'V1 does not know the circuit breaker',
      { path: '^apps/v1-mvp/' },
      {
        path: `${core}/layers/(circuit-breaker|failover|retry|hedge|continuation|degrade|bulkhead|coalesce)`,
        reachable: true,
      },
    ),
    forbid(
      'not-taught-yet-telemetry',
      'V1 and V2 do not know OpenTelemetry',
      { path: '^apps/v[12]-' },
      { path: `${core}/(layers/tracing|platform/telemetry)`, reachable: true },
    ),
    forbid(
      'not-taught-yet-chaos',
      'V1 to V3 do not know chaos',
      { path: '^apps/v[123]-' },
      { path: `${core}/(layers/(parts/)?chaos|http/routes/chaos)`, reachable: true },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
