import type { z } from 'zod';
import type { baseEnvironment } from './base-environment.ts';
import { limits } from './limits.ts';

type Environment = z.output<z.ZodObject<typeof baseEnvironment>>;

type Options = {
  /** The version's id: it stands in cookies and keys, so that the four can share a machine. */
  readonly id: string;
  /** The built screens, where `SCREENS_FOLDER` names no others. */
  readonly screensFolder: string;
};

const DATABASE_CONNECTIONS_MAX = 20;
const GRACE_MS = 20_000;

/** The environment's words as the groups of values that a root hands out. */
export const baseSettings = (environment: Environment, { id, screensFolder }: Options) => {
  const { PUBLIC_URL: publicUrl, AUTH_SECRET: secret } = environment;
  const { chatLimits, completionLimits, signInLimits } = limits();
  // The default model answers the same question alike: at 0 answers can be cached and compared.
  const asking = { tenant: 'evolua', sampling: { temperature: 0 } };
  return {
    logLevel: environment.LOG_LEVEL,
    postgres: { url: environment.DATABASE_URL, connectionsMax: DATABASE_CONNECTIONS_MAX },
    redis: { url: environment.REDIS_URL, keyPrefix: `evolua:${id}:` },
    stores: {
      staleAfterMs: 0,
      identity: { secret, publicUrl, cookieName: `evolua_${id}_session` },
    },
    chat: { ...asking, limits: chatLimits },
    http: {
      ...asking,
      completionLimits,
      signInLimits,
      environment: environment.NODE_ENV,
      publicUrl,
      allowedHosts: environment.ALLOWED_HOSTS,
      trustedOrigins: environment.TRUSTED_ORIGINS ?? [new URL(publicUrl).origin],
      trustedProxies: environment.TRUSTED_PROXIES,
      screensFolder: environment.SCREENS_FOLDER ?? screensFolder,
    },
    serve: { host: environment.HOST, port: environment.PORT, graceMs: GRACE_MS },
  };
};
