import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUIDv7 } from 'node:crypto';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { type APIError, isAPIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { ChatError } from '../../domain/chat-error.ts';
import type { Postgres } from './postgres.ts';
import { identitySchema } from './schema/identity-schema.ts';

type Options = {
  /** Signs the cookie; at least 32 random characters. */
  readonly secret: string;
  /** Where browsers reach us; `https` makes the cookie `Secure` and its name start in `__Host-`. */
  readonly publicUrl: string;
  readonly cookieName: string;
  readonly sessionSeconds: number;
};

/**
 * better-auth, held to what we use of it: e-mail and password, sessions in Postgres, no plugins,
 * no limiter (ours stands before it), no telemetry, and never its HTTP handler, which answers in
 * its own words.
 */
export const createAuth = (postgres: Postgres, options: Options) => {
  const { secret, publicUrl, sessionSeconds } = options;
  const secure = new URL(publicUrl).protocol === 'https:';
  const cookieName = `${secure ? '__Host-' : ''}${options.cookieName}`;
  const swallowed = new AsyncLocalStorage<Error[]>();

  const auth = betterAuth({
    secret,
    baseURL: publicUrl,
    database: drizzleAdapter(postgres.database, {
      provider: 'pg',
      schema: identitySchema,
      usePlural: true,
      transaction: true,
    }),
    emailAndPassword: { enabled: true },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'user' } } },
    // A sign-in holds for a fixed time, so that reading a session never writes one.
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    advanced: {
      // On, it would put `__Secure-` before our name.
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName } },
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUIDv7(), joins: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    // It names people, and some failures of the database are told to it alone.
    logger: {
      level: 'error',
      log: (_level, _message, ...details: unknown[]) => {
        swallowed.getStore()?.push(...details.filter((detail) => detail instanceof Error));
      },
    },
  });

  return {
    cookieName,

    /** Calls better-auth; what it refuses, and what the database said, is a `ChatError`. */
    call: async <Result>(verb: (api: typeof auth.api) => Promise<Result>): Promise<Result> => {
      const outcome = await postgres.run(() =>
        swallowed.run([], async () => {
          const settled = await verb(auth.api).then(
            (result) => ({ result }),
            (refusal: unknown) => ({ refusal }),
          );
          const [failure] = swallowed.getStore() ?? [];
          if (failure !== undefined) throw failure;
          if ('refusal' in settled && !isAPIError(settled.refusal)) throw settled.refusal;
          return settled;
        }),
      );
      if ('refusal' in outcome) throw refusalOf(outcome.refusal as APIError);
      return outcome.result;
    },

    passwordMatches: async (hash: string, password: string): Promise<boolean> =>
      (await auth.$context).password.verify({ hash, password }),

    hashOf: async (password: string): Promise<string> =>
      (await auth.$context).password.hash(password),
  };
};

const refusalOf = (error: APIError): ChatError => {
  switch (error.body?.code) {
    case 'USER_ALREADY_EXISTS':
    case 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL':
      return new ChatError('email_taken', { field: 'email' });
    case 'INVALID_EMAIL_OR_PASSWORD':
      return new ChatError('invalid_credentials');
    case 'INVALID_EMAIL':
      return new ChatError('invalid_request', { field: 'email' });
    case 'PASSWORD_TOO_SHORT':
    case 'PASSWORD_TOO_LONG':
      return new ChatError('invalid_request', { field: 'password' });
    case 'VALIDATION_ERROR':
      return new ChatError('invalid_request', { field: /body\.(\w+)/.exec(error.message)?.[1] });
    default:
      return new ChatError('internal', { cause: error });
  }
};
