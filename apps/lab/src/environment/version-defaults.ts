/**
 * The variables that make a version run on the embedded parts, for whatever the user has not
 * chosen. `OPENAI_MODEL` is absent: the simulator knows the versions' own default.
 */
export function versionDefaults(options: {
  readonly port: number;
  readonly labPort: number;
  readonly simulatorPort: number;
  readonly authSecret: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
}): Readonly<Record<string, string>> {
  const { port, labPort, simulatorPort, authSecret, databaseUrl, redisUrl } = options;
  // As browsers write them, who leave out port 80.
  const origins = [port, labPort].flatMap((each) =>
    ['localhost', '127.0.0.1'].map((host) => new URL(`http://${host}:${each}`).origin),
  );
  return {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    TRUSTED_ORIGINS: origins.join(','),
    ALLOWED_HOSTS: 'localhost,127.0.0.1',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    AUTH_SECRET: authSecret,
    OPENAI_API_KEY: 'sk-simulator',
    OPENAI_BASE_URL: `http://127.0.0.1:${simulatorPort}/openai/v1`,
    LOG_LEVEL: 'info',
  };
}
