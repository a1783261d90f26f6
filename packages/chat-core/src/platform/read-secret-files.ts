import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

const SECRETS = [
  'AUTH_SECRET',
  'DATABASE_URL',
  'REDIS_URL',
  'MONGODB_URL',
  'OPENAI_API_KEY',
  'ANTHROPIC_API_KEY',
  'GOOGLE_API_KEY',
  'LOCAL_API_KEY',
  'CHAOS_TOKEN',
];

/**
 * A secret may stand in a file, as containers are given it: `AUTH_SECRET_FILE=/run/secrets/auth` is
 * `AUTH_SECRET` with what is in there, without the line's end. What the environment says itself
 * counts more. Throws an error that names the variable whose file can't be read, never its content.
 */
export const readSecretFiles = (environment: Environment): Environment => {
  const read = SECRETS.flatMap((name) => {
    const file = environment[`${name}_FILE`];
    return file && !environment[name] ? [[name, contentOf(`${name}_FILE`, file)]] : [];
  });
  return { ...environment, ...Object.fromEntries(read) };
};

const contentOf = (variable: string, file: string) => {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (cause) {
    throw new Error(`A configuração impede a partida:\n  ${variable}: não pode ser lido`, {
      cause,
    });
  }
};
