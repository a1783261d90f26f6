import pino from 'pino';
import type { Logger } from '../domain/logger.ts';

const SECRETS = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'secret',
  'token',
  'apiKey',
  'email',
];

const CENSOR = '[redacted]';
const DEPTH_MAX = 6;

type LoggerOptions = {
  readonly level: string;
  /** Stands in every line: which version, and which instance of it. */
  readonly base: Readonly<Record<string, unknown>>;
  readonly destination?: pino.DestinationStream;
};

/**
 * JSON lines by pino, one per event. Secrets and e-mail addresses are redacted wherever they stand
 * on the first two levels, and anywhere in an error; its stack and cause are kept, for the logs are
 * where they belong.
 */
export const createLogger = ({ level, base, destination }: LoggerOptions): Logger =>
  pino(
    {
      level,
      base,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`]),
        censor: CENSOR,
      },
      serializers: { err: (error) => withoutSecrets(pino.stdSerializers.errWithCause(error)) },
    },
    destination ?? pino.destination({ sync: false }),
  );

/** Errors carry what they like: responses, headers, commands, and causes that do the same. */
const withoutSecrets = (value: unknown, depth = DEPTH_MAX): unknown => {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (depth === 0) return '[…]';
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      SECRETS.includes(name) ? CENSOR : withoutSecrets(part, depth - 1),
    ]),
  );
};
