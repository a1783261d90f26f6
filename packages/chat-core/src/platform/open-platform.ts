import type { Registry } from 'prom-client';
import type { Logger } from '../domain/logger.ts';
import { createLogger } from './create-logger.ts';
import { createMetricsRegistry } from './create-metrics-registry.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { httpMetrics } from './http-metrics.ts';
import { leanFetch } from './lean-fetch.ts';

type PlatformOptions = {
  readonly version: { readonly id: string; readonly name: string };
  readonly logLevel: string;
  /** Which of several processes this is, and where it runs. */
  readonly place?: { readonly instance?: string; readonly region?: string };
};

/** What a root stands on and hands down as values. */
type Platform = {
  readonly version: PlatformOptions['version'];
  readonly place: PlatformOptions['place'];
  readonly logger: Logger;
  readonly registry: Registry;
  readonly metrics: ReturnType<typeof httpMetrics>;
  readonly fetch: typeof fetch;
  readonly estimateTokens: typeof estimateTokens;
  /** Aborted when this process is about to leave: it is not ready from then on. */
  readonly leaving: AbortController;
};

const CONNECT_TIMEOUT_MS = 3_000;
const PROVIDER_CONNECTIONS_MAX = 1_024;

/** Logs, metrics and the way out to the providers: one of each per process. */
export const openPlatform = ({ version, logLevel, place }: PlatformOptions): Platform => {
  const registry = createMetricsRegistry(version.id);
  return {
    version,
    place,
    logger: createLogger({
      level: logLevel,
      base: { version: version.id, ...place, pid: process.pid },
    }),
    registry,
    metrics: httpMetrics(registry),
    fetch: leanFetch({
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      connectionsMax: PROVIDER_CONNECTIONS_MAX,
    }),
    estimateTokens,
    leaving: new AbortController(),
  };
};
