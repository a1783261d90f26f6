import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baseEnvironment } from '@evolua/chat-core/platform/base-environment';
import { parseEnvironment } from '@evolua/chat-core/platform/parse-environment';
import { refuseUnsafe } from '@evolua/chat-core/platform/refuse-unsafe';
import { z } from 'zod';

const environment = z
  .object({
    ...baseEnvironment,
    PORT: baseEnvironment.PORT.default(3001),
    OPENAI_API_KEY: z.string('falta: a chave da OpenAI, ou qualquer texto para um servidor local'),
    OPENAI_BASE_URL: z.url().default('https://api.openai.com/v1'),
    OPENAI_MODEL: z.string().default('gpt-4o-mini'),
  })
  .superRefine(refuseUnsafe);

const dotEnv = fileURLToPath(new URL('../.env', import.meta.url));

/** V1's settings, read once. A `.env` beside the README fills what the environment leaves open. */
export const readConfig = () => {
  if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);
  const settings = parseEnvironment(environment, process.env);
  return {
    environment: settings.NODE_ENV,
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    allowedHosts: settings.ALLOWED_HOSTS,
    trustedOrigins: settings.TRUSTED_ORIGINS ?? [new URL(settings.PUBLIC_URL).origin],
    authSecret: settings.AUTH_SECRET,
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    logLevel: settings.LOG_LEVEL,
    screensFolder:
      settings.SCREENS_FOLDER ?? fileURLToPath(new URL('../../web/dist', import.meta.url)),
    openai: {
      apiKey: settings.OPENAI_API_KEY,
      baseUrl: settings.OPENAI_BASE_URL,
      model: settings.OPENAI_MODEL,
    },
  };
};
