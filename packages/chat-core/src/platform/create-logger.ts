import pino from 'pino';
import type { Logger } from '../domain/logger.ts';

const SECRETS = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'secret',
  'token',
  'apiKey',
  'email',
]);

const CENSOR = '[redacted]';
const DEPTH_MAX = 6;
const FIELDS_DEPTH = 2;

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
      formatters: { log: (fields) => censored(fields, FIELDS_DEPTH) },
      serializers: { err: (error) => withoutSecrets(pino.stdSerializers.errWithCause(error)) },
    },
    // Lines of 100 ms are written together; at the end of the process, what is left at once.
    destination ?? pino.destination({ sync: false, minLength: 8_192, periodicFlush: 100 }),
  );

/**
 * The same fields without secrets, and the very same object where there are none: one line per
 * request goes through here, and pino's own `redact` costs 16 KB of garbage for each.
 */
const censored = (fields: Fields, depth: number): Fields => {
  let result = fields;
  for (const [name, value] of Object.entries(fields)) {
    const kept = SECRETS.has(name)
      ? CENSOR
      : isPlain(value) && depth > 1
        ? censored(value, depth - 1)
        : value;
    if (kept === value) continue;
    if (result === fields) result = { ...fields };
    result[name] = kept;
  }
  return result;
};

type Fields = Record<string, unknown>;

/** Errors have a serializer of their own. */
const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !(value instanceof Error);

/** Errors carry what they like: responses, headers, commands, and causes that do the same. */
const withoutSecrets = (value: unknown, depth = DEPTH_MAX): unknown => {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (depth === 0) return '[…]';
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      SECRETS.has(name) ? CENSOR : withoutSecrets(part, depth - 1),
    ]),
  );
};
