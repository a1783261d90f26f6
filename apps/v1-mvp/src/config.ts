import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baseEnvironment } from '@evolua/chat-core/platform/base-environment';
import { baseSettings } from '@evolua/chat-core/platform/base-settings';
import { providerEnvironment } from '@evolua/chat-core/platform/provider-environment';
import { refuseUnsafe } from '@evolua/chat-core/platform/refuse-unsafe';
import { settingsOrExit } from '@evolua/chat-core/platform/settings-or-exit';
import { z } from 'zod';

const { OPENAI_BASE_URL, OPENAI_MODEL } = providerEnvironment.shape;

const environment = z
  .object({
    ...baseEnvironment,
    PORT: baseEnvironment.PORT.default(3001),
    OPENAI_API_KEY: z.string('falta: a chave da OpenAI, ou qualquer texto para um servidor local'),
    OPENAI_BASE_URL,
    OPENAI_MODEL,
  })
  .superRefine(refuseUnsafe);

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** V1's settings. A `.env` beside its README fills what the environment leaves open. */
export const readConfig = () => {
  if (existsSync(beside('../.env'))) process.loadEnvFile(beside('../.env'));
  const settings = settingsOrExit(environment, process.env);
  const version = { id: 'v1', name: 'MVP' };
  const models = [{ id: settings.OPENAI_MODEL, provider: 'openai' }];
  return {
    ...baseSettings(settings, { version, models, screensFolder: beside('../../web/dist') }),
    openai: {
      apiKey: settings.OPENAI_API_KEY,
      baseUrl: settings.OPENAI_BASE_URL,
      model: settings.OPENAI_MODEL,
    },
  };
};
