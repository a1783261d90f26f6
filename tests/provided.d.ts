import 'vitest';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: an interface is what can be added to
  export interface ProvidedContext {
    /** A Postgres in which each test file makes a database of its own. */
    readonly postgresUrl: string;
    readonly redisUrl: string;
    /** `lab`, `simulator` and each version by its id. */
    readonly systemUrls: Readonly<Record<string, string>>;
    /** With it a browser may break things in the laboratory. */
    readonly labKey: string;
  }
}
