import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const core = 'packages/chat-core/src';

type Report = {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
    }[];
  };
};

const cruise = async (folder: string): Promise<Report> => {
  const config = join(root, '.dependency-cruiser.cjs');
  const options = ['--config', config, '--output-type', 'json', 'apps', 'packages', 'infra'];
  // A violation makes it exit with its number: what counts here is what it printed.
  const { stdout } = await promisify(execFile)(process.execPath, [depcruise, ...options], {
    cwd: folder,
    maxBuffer: 64 * 1_024 * 1_024,
  }).catch((error: { readonly stdout: string }) => error);
  return JSON.parse(stdout) as Report;
};

/** rule → [file that breaks it, what that file imports] */
const planted: Record<string, readonly [file: string, imported: string]> = {
  'no-circular': [`${core}/domain/circle-a.ts`, './circle-b.ts'],
  'domain-imports-nothing': [`${core}/domain/planted.ts`, 'zod'],
  'use-cases-import-domain': [`${core}/chat/planted.ts`, '../layers/target.ts'],
  'layers-import-domain': [`${core}/layers/planted.ts`, '../providers/target.ts'],
  'providers-import-domain': [`${core}/providers/planted.ts`, '../layers/target.ts'],
  'stores-import-domain': [`${core}/stores/memory/planted.ts`, '../../chat/target.ts'],
  'stores-apart': [`${core}/stores/redis/planted.ts`, '../postgres/target.ts'],
  'http-imports-use-cases': [`${core}/http/planted.ts`, '../layers/target.ts'],
  'platform-imports-domain': [`${core}/platform/planted.ts`, '../layers/target.ts'],
  'only-roots-import-platform': [
    'apps/lab/src/platform-user.ts',
    `../../../${core}/platform/target.ts`,
  ],
  'apps-apart': ['apps/v1-mvp/src/apart.ts', '../../lab/src/target.ts'],
  'packages-import-no-app': [
    'packages/minillm/src/upside-down.ts',
    '../../../apps/lab/src/target.ts',
  ],
  'minillm-is-pure': ['packages/minillm/src/impure.ts', 'node:fs'],
  'architecture-is-pure': ['packages/architecture/src/impure.ts', 'node:fs'],
  'infra-imports-words': [
    'infra/observability/src/planted.ts',
    `../../../${core}/layers/target.ts`,
  ],
  'nobody-imports-infra': [
    'apps/lab/src/watcher.ts',
    '../../../infra/observability/src/planted.ts',
  ],
  // Among the providers too, an SDK has one home.
  'only-openai': [`${core}/providers/openai-user.ts`, 'openai'],
  'only-anthropic': [`${core}/providers/anthropic-user.ts`, '@anthropic-ai/sdk'],
  'only-genai': [`${core}/providers/google-user.ts`, '@google/genai'],
  'only-drizzle': [`${core}/chat/orm.ts`, 'drizzle-orm'],
  'only-pg': [`${core}/chat/driver.ts`, 'pg'],
  'only-mongodb': [`${core}/chat/documents.ts`, 'mongodb'],
  'only-better-auth': [`${core}/http/auth.ts`, 'better-auth'],
  'only-ioredis': [`${core}/layers/redis.ts`, 'ioredis'],
  'only-prom-client': [`${core}/http/metrics.ts`, 'prom-client'],
  'only-undici': [`${core}/providers/agent.ts`, 'undici'],
  'only-opossum': [`${core}/layers/breaker-user.ts`, 'opossum'],
  'only-telemetry-api': [`${core}/http/spans.ts`, '@opentelemetry/api'],
  'only-telemetry-sdk': [`${core}/layers/exporter.ts`, '@opentelemetry/sdk-trace'],
  'not-taught-yet-breaker': ['apps/v1-mvp/src/breaker.ts', './detour.ts'],
  'not-taught-yet-telemetry': [
    'apps/v2-scalable/src/telemetry.ts',
    `../../../${core}/platform/telemetry.ts`,
  ],
  'not-taught-yet-chaos': ['apps/v3-enterprise/src/chaos.ts', `../../../${core}/layers/chaos.ts`],
};

const targets: Record<string, string> = {
  [`${core}/domain/circle-b.ts`]: "import './circle-a.ts';",
  [`${core}/chat/target.ts`]: '',
  [`${core}/layers/target.ts`]: '',
  [`${core}/layers/circuit-breaker.ts`]: '',
  [`${core}/layers/chaos.ts`]: '',
  [`${core}/platform/target.ts`]: '',
  [`${core}/platform/telemetry.ts`]: '',
  [`${core}/providers/target.ts`]: '',
  [`${core}/stores/postgres/target.ts`]: '',
  'apps/lab/src/target.ts': '',
  ...Object.fromEntries(
    [
      'zod',
      'openai',
      '@anthropic-ai/sdk',
      '@google/genai',
      'drizzle-orm',
      'pg',
      'better-auth',
      'mongodb',
      'ioredis',
      'prom-client',
      'undici',
      'opossum',
      '@opentelemetry/api',
      '@opentelemetry/sdk-trace',
    ].map((library) => [`node_modules/${library}/index.js`, '']),
  ),
  // Reachable counts, not only direct.
  'apps/v1-mvp/src/detour.ts': `import '../../../${core}/layers/circuit-breaker.ts';`,
};

describe('the directions of the architecture', () => {
  let folder: string;
  let report: Report;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evolua-boundaries-'));
    const files = { ...targets };
    for (const [file, imported] of Object.values(planted)) files[file] = `import '${imported}';`;
    for (const [file, text] of Object.entries(files)) {
      await mkdir(join(folder, dirname(file)), { recursive: true });
      await writeFile(join(folder, file), `${text}\nexport const x = 1;\n`);
    }
    await writeFile(join(folder, 'tsconfig.json'), '{}');
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    report = await cruise(folder);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(planted))('sees a planted violation of %s', (rule, [file]) => {
    const seen = report.summary.violations.filter(({ from }) => from === file);
    expect(seen.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('plants one for every rule there is', async () => {
    const { default: config } = (await import('../.dependency-cruiser.cjs' as string)) as {
      readonly default: { readonly forbidden: readonly { readonly name: string }[] };
    };
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it('are kept by the tree itself, of which it really reads the modules', async () => {
    const { summary } = await cruise(root);
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(100);
  }, 60_000);
});
