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

type LoggerOptions = {
  readonly level: string;
  /** Stands in every line: which version, and which instance of it. */
  readonly base: Readonly<Record<string, unknown>>;
  readonly destination?: pino.DestinationStream;
};

/**
 * JSON lines by pino, one per event. Secrets and e-mail addresses are redacted wherever they stand
 * on the first two levels; an error's stack and cause are kept, for the logs are where they belong.
 */
export const createLogger = ({ level, base, destination }: LoggerOptions): Logger =>
  pino(
    {
      level,
      base,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`]),
        censor: '[redacted]',
      },
      serializers: { err: pino.stdSerializers.errWithCause },
    },
    destination ?? pino.destination({ sync: false }),
  );
