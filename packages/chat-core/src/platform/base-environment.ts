import { z } from 'zod';
import { timeoutEnvironment } from './timeout-environment.ts';

const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string()).min(1, 'precisa de ao menos um valor, separados por vírgula'));

const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `precisa ser uma URL como ${example}` });

const PORT_WANTED = 'precisa ser um número de porta, de 0 a 65535';
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Protocol, host and port, as browsers send it: with a path it would never match. */
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;

const CONNECTIONS_WANTED = 'precisa ser um número inteiro, de 2 a 200';

/** The variables that every version has, as zod fields; each says in Portuguese what it wants. */
export const baseEnvironment = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'use development, test ou production')
    .default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string(PORT_WANTED)
    .regex(/^\d+$/, PORT_WANTED)
    .transform(Number)
    .pipe(z.number().max(65_535, PORT_WANTED)),
  PUBLIC_URL: url(/^https?$/, 'http://localhost:3001'),
  ALLOWED_HOSTS: list.default(['localhost', '127.0.0.1']),
  TRUSTED_ORIGINS: list
    .refine(
      (origins) => origins.every(isOrigin),
      'precisa ser só origens, como https://exemplo.com',
    )
    .optional(),
  TRUSTED_PROXIES: list
    .refine(
      (proxies) => proxies.every((proxy) => network.safeParse(proxy).success),
      'precisa ser só endereços ou redes, como 10.0.0.0/16',
    )
    // Everybody could then write an address of their own.
    .refine(
      (proxies) => proxies.every((proxy) => !proxy.endsWith('/0')),
      'não pode confiar em todos os endereços',
    )
    .optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://usuario:senha@servidor:5432/banco'),
  /** Of each process; what is absent is as two cores and the siblings leave it. */
  DATABASE_CONNECTIONS_MAX: z
    .string(CONNECTIONS_WANTED)
    .regex(/^\d+$/, CONNECTIONS_WANTED)
    .transform(Number)
    .pipe(z.number().min(2, CONNECTIONS_WANTED).max(200, CONNECTIONS_WANTED))
    .optional(),
  REDIS_URL: url(/^rediss?$/, 'redis://servidor:6379'),
  AUTH_SECRET: z
    .string('falta: gere com `openssl rand -hex 32`')
    .min(32, 'precisa de ao menos 32 caracteres: gere com `openssl rand -hex 32`'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `use um destes: ${LOG_LEVELS.join(', ')}`).default('info'),
  /** Which of several processes this is, and where: for logs and traces. */
  INSTANCE: z.string().max(64).optional(),
  REGION: z.string().max(64).optional(),
  SCREENS_FOLDER: z.string().optional(),
  ...timeoutEnvironment,
};
