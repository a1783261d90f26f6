import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baseEnvironment } from '@evolua/chat-core/platform/base-environment';
import { baseSettings } from '@evolua/chat-core/platform/base-settings';
import { limitsEnvironment } from '@evolua/chat-core/platform/limits-environment';
import { limitsSettings } from '@evolua/chat-core/platform/limits-settings';
import { providerEnvironment } from '@evolua/chat-core/platform/provider-environment';
import { refuseUnsafe } from '@evolua/chat-core/platform/refuse-unsafe';
import { settingsOrExit } from '@evolua/chat-core/platform/settings-or-exit';
import { z } from 'zod';

const { OPENAI_BASE_URL, OPENAI_MODEL, ANTHROPIC_BASE_URL, ANTHROPIC_MODEL } =
  providerEnvironment.shape;

const environment = z
  .object({
    ...baseEnvironment,
    ...limitsEnvironment,
    PORT: baseEnvironment.PORT.default(3002),
    OPENAI_API_KEY: z.string('falta: a chave da OpenAI, ou qualquer texto para um servidor local'),
    OPENAI_BASE_URL,
    OPENAI_MODEL,
    ANTHROPIC_API_KEY: z.string('falta: a chave da Anthropic'),
    ANTHROPIC_BASE_URL,
    ANTHROPIC_MODEL,
  })
  .superRefine(refuseUnsafe);

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** V2's settings. A `.env` beside its README fills what the environment leaves open. */
export const readConfig = () => {
  if (existsSync(beside('../.env'))) process.loadEnvFile(beside('../.env'));
  const settings = settingsOrExit(environment, process.env);
  const version = { id: 'v2', name: 'Escalável' };
  const models = [
    { id: settings.OPENAI_MODEL, provider: 'openai' },
    { id: settings.ANTHROPIC_MODEL, provider: 'anthropic' },
  ];
  return {
    ...baseSettings(settings, {
      version,
      models,
      hasSiblings: true,
      rateLimits: limitsSettings(settings),
      screensFolder: beside('../../web/dist'),
    }),
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
  };
};
