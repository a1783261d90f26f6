import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chosenVariables } from '../../src/environment/chosen-variables.ts';
import { readDotEnv } from '../../src/environment/read-dot-env.ts';
import { versionDefaults } from '../../src/environment/version-defaults.ts';
import { versionEnvironment } from '../../src/environment/version-environment.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const options = {
  instance: 'v1',
  region: 'us-east-1',
  port: 3001,
  publicPort: 3001,
  labPort: 3000,
  traces: false,
  authSecret: 'made by the runner',
  databaseUrl: 'postgres://embedded',
  redisUrl: 'redis://embedded',
  providerPorts: { openai: 3100 },
};
const defaults = versionDefaults(options);
type Variables = Record<string, string | undefined>;
const environmentFor = (dotEnv: Variables, shell: Variables) =>
  versionEnvironment(defaults, chosenVariables({ dotEnv, shell }));

test('without a choice, a version runs on the embedded parts and the simulator', () => {
  expect(environmentFor({}, { PATH: '/bin' })).toEqual({
    NODE_ENV: 'development',
    INSTANCE: 'v1',
    REGION: 'us-east-1',
    HOST: '127.0.0.1',
    PORT: '3001',
    PUBLIC_URL: 'http://localhost:3001',
    TRUSTED_ORIGINS:
      'http://localhost:3001,http://127.0.0.1:3001,http://localhost:3000,http://127.0.0.1:3000',
    ALLOWED_HOSTS: 'localhost,127.0.0.1',
    DATABASE_URL: 'postgres://embedded',
    REDIS_URL: 'redis://embedded',
    AUTH_SECRET: 'made by the runner',
    OPENAI_API_KEY: 'sk-simulator',
    OPENAI_BASE_URL: 'http://127.0.0.1:3100/openai/v1',
    LOG_LEVEL: 'info',
  });
});

test('on port 80, the trusted origins are those that a browser sends', () => {
  const { TRUSTED_ORIGINS } = versionDefaults({ ...options, port: 80, publicPort: 80 });
  expect(TRUSTED_ORIGINS?.split(',').slice(0, 2)).toEqual(['http://localhost', 'http://127.0.0.1']);
});

test('an instance behind a balancer has a port of its own, and believes the balancer', () => {
  const { PORT, PUBLIC_URL, TRUSTED_PROXIES } = versionDefaults({ ...options, port: 20_001 });
  expect({ PORT, PUBLIC_URL, TRUSTED_PROXIES }).toEqual({
    PORT: '20001',
    PUBLIC_URL: 'http://localhost:3001',
    TRUSTED_PROXIES: '127.0.0.1',
  });
});

test('each provider is told where the simulator plays it', () => {
  const providerPorts = { openai: 1, anthropic: 2, google: 3, local: 4 };
  expect(versionDefaults({ ...options, providerPorts })).toMatchObject({
    OPENAI_BASE_URL: 'http://127.0.0.1:1/openai/v1',
    ANTHROPIC_API_KEY: 'sk-simulator',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:2/anthropic',
    GOOGLE_API_KEY: 'sk-simulator',
    GOOGLE_BASE_URL: 'http://127.0.0.1:3/gemini',
    LOCAL_BASE_URL: 'http://127.0.0.1:4/compatible/v1',
    LOCAL_MODEL: 'qwen3',
  });
});

test('a local server of one’s own is not asked for the simulator’s model', () => {
  const simulated = versionDefaults({ ...options, providerPorts: { local: 4 } });
  const LOCAL_BASE_URL = 'http://localhost:11434/v1';
  const environment = versionEnvironment(simulated, { LOCAL_BASE_URL });
  expect(environment).toMatchObject({ LOCAL_BASE_URL });
  expect(environment).not.toHaveProperty('LOCAL_MODEL');
});

test('the shell wins over the .env, and the .env over the runner', () => {
  const { LOG_LEVEL, AUTH_SECRET } = environmentFor(
    { LOG_LEVEL: 'debug', AUTH_SECRET: 'mine' },
    { LOG_LEVEL: 'warn' },
  );
  expect({ LOG_LEVEL, AUTH_SECRET }).toEqual({ LOG_LEVEL: 'warn', AUTH_SECRET: 'mine' });
});

test('an empty value, as in a copied .env.example, chooses nothing', () => {
  expect(environmentFor({ DATABASE_URL: ' ' }, { REDIS_URL: '' })).toMatchObject({
    DATABASE_URL: 'postgres://embedded',
    REDIS_URL: 'redis://embedded',
  });
});

test('a key of one’s own means the provider’s own address', () => {
  const environment = environmentFor({ OPENAI_API_KEY: 'sk-mine' }, {});
  expect(environment.OPENAI_API_KEY).toBe('sk-mine');
  expect(environment).not.toHaveProperty('OPENAI_BASE_URL');
});

test('a key and an address of one’s own go together', () => {
  const environment = environmentFor(
    { OPENAI_API_KEY: 'sk-mine' },
    { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' },
  );
  expect(environment.OPENAI_BASE_URL).toBe('http://127.0.0.1:11434/v1');
});

test('the shell’s HOST and PORT are not taken for a version’s', () => {
  const environment = environmentFor({ PORT: '9' }, { PORT: '80', HOST: 'my-machine' });
  expect(environment).toMatchObject({ HOST: '127.0.0.1', PORT: '3001' });
});

test('a .env is read as Node reads it, and a missing one holds nothing', () => {
  const file = join(temporaryFolder(), '.env');
  expect(readDotEnv(file)).toEqual({});
  writeFileSync(file, '# local\nOPENAI_API_KEY="sk-1" # mine\nexport LOG_LEVEL=warn\n');
  expect(readDotEnv(file)).toEqual({ OPENAI_API_KEY: 'sk-1', LOG_LEVEL: 'warn' });
});

test('a version that traces tells the laboratory, unless the user has chosen a collector', () => {
  const traced = versionDefaults({ ...options, traces: true });
  expect(traced.OTEL_EXPORTER_OTLP_ENDPOINT).toBe('http://127.0.0.1:3000');
  const own = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
  expect(versionEnvironment(traced, own)).toMatchObject(own);
  expect(defaults).not.toHaveProperty('OTEL_EXPORTER_OTLP_ENDPOINT');
});
