import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Keeps what a running version was given, secrets included, in a file that only its owner reads:
 * commands such as `npm run admin` act on the same Postgres.
 * @returns a function that deletes it.
 */
export function noteEnvironment(
  file: string,
  environment: Readonly<Record<string, string>>,
): () => void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(environment), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}
