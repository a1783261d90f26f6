import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baseEnvironment } from '@evolua/chat-core/platform/base-environment';
import { baseSettings } from '@evolua/chat-core/platform/base-settings';
import { chaosEnvironment } from '@evolua/chat-core/platform/chaos-environment';
import { documentsEnvironment } from '@evolua/chat-core/platform/documents-environment';
import { limitsEnvironment } from '@evolua/chat-core/platform/limits-environment';
import { limitsSettings } from '@evolua/chat-core/platform/limits-settings';
import { providerEnvironment } from '@evolua/chat-core/platform/provider-environment';
import { refuseUnsafe } from '@evolua/chat-core/platform/refuse-unsafe';
import { settingsOrExit } from '@evolua/chat-core/platform/settings-or-exit';
import { telemetryEnvironment } from '@evolua/chat-core/platform/telemetry-environment';
import { z } from 'zod';
import { scheduledExperiments } from './scheduled-experiments.ts';

const {
  OPENAI_BASE_URL,
  OPENAI_MODEL,
  ANTHROPIC_BASE_URL,
  ANTHROPIC_MODEL,
  GOOGLE_BASE_URL,
  GOOGLE_MODEL,
  LOCAL_API_KEY,
  LOCAL_NAME,
  LOCAL_BASE_URL,
} = providerEnvironment.shape;

const environment = z
  .object({
    ...baseEnvironment,
    ...limitsEnvironment,
    ...documentsEnvironment,
    ...telemetryEnvironment,
    ...chaosEnvironment,
    PORT: baseEnvironment.PORT.default(3004),
    OPENAI_API_KEY: z.string('falta: a chave da OpenAI, ou qualquer texto para um servidor local'),
    OPENAI_BASE_URL,
    OPENAI_MODEL,
    ANTHROPIC_API_KEY: z.string('falta: a chave da Anthropic'),
    ANTHROPIC_BASE_URL,
    ANTHROPIC_MODEL,
    GOOGLE_API_KEY: z.string('falta: a chave do Gemini'),
    GOOGLE_BASE_URL,
    GOOGLE_MODEL,
    LOCAL_BASE_URL: LOCAL_BASE_URL.unwrap(),
    LOCAL_API_KEY,
    LOCAL_MODEL: z.string('falta: o nome do modelo que o servidor próprio serve'),
    LOCAL_NAME,
  })
  .superRefine(refuseUnsafe);

const minutesMs = ({ CHAOS_SCHEDULE_MINUTES: minutes }: z.output<typeof environment>) =>
  minutes && minutes * 60_000;

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** V4's settings. A `.env` beside its README fills what the environment leaves open. */
export const readConfig = () => {
  if (existsSync(beside('../.env'))) process.loadEnvFile(beside('../.env'));
  const settings = settingsOrExit(environment, process.env);
  const version = { id: 'v4', name: 'Missão crítica' };
  const models = [
    { id: settings.OPENAI_MODEL, provider: 'openai' },
    { id: settings.ANTHROPIC_MODEL, provider: 'anthropic' },
    { id: settings.GOOGLE_MODEL, provider: 'google' },
    { id: settings.LOCAL_MODEL, provider: settings.LOCAL_NAME },
  ];
  return {
    ...baseSettings(settings, {
      version,
      models,
      hasSiblings: true,
      rateLimits: limitsSettings(settings),
      screensFolder: beside('../../web/dist'),
    }),
    mongo: settings.MONGODB_URL ? { url: settings.MONGODB_URL, connectionsMax: 20 } : undefined,
    telemetry: { endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT },
    chaos: {
      token: settings.CHAOS_TOKEN,
      schedule: { experiments: scheduledExperiments, everyMs: minutesMs(settings) },
    },
    openai: {
      apiKey: settings.OPENAI_API_KEY,
      baseUrl: settings.OPENAI_BASE_URL,
      model: settings.OPENAI_MODEL,
    },
    anthropic: {
      apiKey: settings.ANTHROPIC_API_KEY,
      baseUrl: settings.ANTHROPIC_BASE_URL,
      model: settings.ANTHROPIC_MODEL,
    },
    google: {
      apiKey: settings.GOOGLE_API_KEY,
      baseUrl: settings.GOOGLE_BASE_URL,
      model: settings.GOOGLE_MODEL,
    },
    local: {
      name: settings.LOCAL_NAME,
      apiKey: settings.LOCAL_API_KEY,
      baseUrl: settings.LOCAL_BASE_URL,
      model: settings.LOCAL_MODEL,
    },
  };
};
