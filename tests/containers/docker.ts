import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const OUTPUT_BYTES_MAX = 64 * 1_024 * 1_024;

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
