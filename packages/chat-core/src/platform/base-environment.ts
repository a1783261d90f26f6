import { z } from 'zod';

const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string()).min(1, 'precisa de ao menos um valor, separados por vírgula'));

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `precisa ser uma URL como ${example}` });

/** The variables that every version has, as zod fields; each says in Portuguese what it wants. */
export const baseEnvironment = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'use development, test ou production')
    .default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('precisa ser um número de porta').int().min(0).max(65_535),
  PUBLIC_URL: url(/^https?$/, 'http://localhost:3001'),
  ALLOWED_HOSTS: list.default(['localhost', '127.0.0.1']),
  TRUSTED_ORIGINS: list.optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://usuario:senha@servidor:5432/banco'),
  REDIS_URL: url(/^rediss?$/, 'redis://servidor:6379'),
  AUTH_SECRET: z
    .string('falta: gere com `openssl rand -hex 32`')
    .min(32, 'precisa de ao menos 32 caracteres: gere com `openssl rand -hex 32`'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  SCREENS_FOLDER: z.string().optional(),
};
