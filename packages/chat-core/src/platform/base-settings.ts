import type { z } from 'zod';
import type { baseEnvironment } from './base-environment.ts';
import { limits } from './limits.ts';
import type { limitsSettings } from './limits-settings.ts';
import { timeoutSettings } from './timeout-settings.ts';

type Environment = z.output<z.ZodObject<typeof baseEnvironment>>;

type Options = {
  /** Its id stands in cookies and keys, so that the four can share a machine. */
  readonly version: { readonly id: string; readonly name: string };
  /** What can be asked for by name. */
  readonly models: readonly { readonly id: string; readonly provider: string }[];
  /** Whether several processes serve this version at once, and watch over each other. */
  readonly hasSiblings?: boolean;
  /** Counted in Redis, for every instance together. */
  readonly rateLimits?: ReturnType<typeof limitsSettings>;
  /** The built screens, where `SCREENS_FOLDER` names no others. */
  readonly screensFolder: string;
};

/** Two cores keep no more than that busy, and siblings share what a database takes. */
const CONNECTIONS_MAX = { alone: 20, besideSiblings: 10 };
const GRACE_MS = 20_000;
/** Two looks of a load balancer that looks every half second. */
const FAREWELL_MS = 1_000;
/** Six heartbeats. What a dead process was writing is interrupted within 2 s. */
const STALE_AFTER_MS = 1_500;

/** The environment's words as the groups of values that a root hands out. */
export const baseSettings = (environment: Environment, options: Options) => {
  const { version, models, hasSiblings = false, rateLimits, screensFolder } = options;
  const { id } = version;
  const { PUBLIC_URL: publicUrl, AUTH_SECRET: secret } = environment;
  const { chatLimits, completionLimits, signInLimits } = limits();
  // The default model answers the same question alike: at 0 answers can be cached and compared.
  const asking = { tenant: 'evolua', sampling: { temperature: 0 } };
  return {
    version,
    logLevel: environment.LOG_LEVEL,
    place: { instance: environment.INSTANCE, region: environment.REGION },
    postgres: {
      url: environment.DATABASE_URL,
      connectionsMax:
        environment.DATABASE_CONNECTIONS_MAX ??
        CONNECTIONS_MAX[hasSiblings ? 'besideSiblings' : 'alone'],
      staleAfterMs: hasSiblings ? STALE_AFTER_MS : 0,
      identity: { secret, publicUrl, cookieName: `evolua_${id}_session` },
    },
    redis: { url: environment.REDIS_URL, keyPrefix: `evolua:${id}:`, limits: rateLimits },
    timeouts: timeoutSettings(environment),
    chat: { ...asking, limits: chatLimits },
    http: {
      ...asking,
      models,
      completionLimits,
      signInLimits,
      environment: environment.NODE_ENV,
      publicUrl,
      allowedHosts: environment.ALLOWED_HOSTS,
      trustedOrigins: environment.TRUSTED_ORIGINS ?? [new URL(publicUrl).origin],
      trustedProxies: environment.TRUSTED_PROXIES,
      screensFolder: environment.SCREENS_FOLDER ?? screensFolder,
    },
    serve: {
      host: environment.HOST,
      port: environment.PORT,
      farewellMs: hasSiblings ? FAREWELL_MS : 0,
      graceMs: GRACE_MS,
    },
  };
};
