import { type ProviderName, providers } from './providers.ts';

/**
 * The variables that make an instance run on the embedded parts, for whatever the user has not
 * chosen.
 */
export function versionDefaults(options: {
  readonly instance: string;
  readonly region: string;
  /** Its own. */
  readonly port: number;
  /** The one that users open: the balancer's, where there is one. */
  readonly publicPort: number;
  readonly labPort: number;
  /** Whether the laboratory is sent its spans. */
  readonly traces: boolean;
  readonly authSecret: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Where the simulator is reached for each. */
  readonly providerPorts: Readonly<Partial<Record<ProviderName, number>>>;
}): Readonly<Record<string, string>> {
  const { port, publicPort, labPort, authSecret, databaseUrl, redisUrl, providerPorts } = options;
  // As browsers write them, who leave out port 80.
  const origins = [publicPort, labPort].flatMap((each) =>
    ['localhost', '127.0.0.1'].map((host) => new URL(`http://${host}:${each}`).origin),
  );
  const simulated = Object.entries(providerPorts).flatMap(([name, at]) => {
    const { address, path, others } = providers[name as ProviderName];
    return [...Object.entries(others), [address, `http://127.0.0.1:${at}${path}`]];
  });
  return {
    NODE_ENV: 'development',
    INSTANCE: options.instance,
    REGION: options.region,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${publicPort}`,
    TRUSTED_ORIGINS: origins.join(','),
    ALLOWED_HOSTS: 'localhost,127.0.0.1',
    // Whoever asks through the balancer is told apart by what the balancer says.
    ...(port !== publicPort && { TRUSTED_PROXIES: '127.0.0.1' }),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    AUTH_SECRET: authSecret,
    LOG_LEVEL: 'info',
    ...(options.traces && { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${labPort}` }),
    ...Object.fromEntries(simulated),
  };
}
