import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const OUTPUT_BYTES_MAX = 64 * 1_024 * 1_024;

/** Why nothing can be started here; `undefined`: an engine with Compose answers. */
export const whyNoEngine = (): string | undefined => {
  const { status, error } = spawnSync('docker', ['version'], { stdio: 'ignore' });
  if (error !== undefined) return 'there is no docker on the PATH';
  if (status !== 0) return 'no Docker engine answers';
  const compose = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' });
  return compose.status === 0 ? undefined : 'docker has no compose';
};

/** `docker` with these arguments; resolves with what it said. Throws when it fails. */
export const docker = async (
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const { stdout } = await run('docker', [...args], {
    cwd: checkout,
    env: { ...process.env, ...variables },
    maxBuffer: OUTPUT_BYTES_MAX,
  });
  return stdout;
};
