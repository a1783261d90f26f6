import { spawnSync } from 'node:child_process';
import { readCompose } from '../compose/read-compose.ts';
import { bases } from './bases.ts';

const PULL_MS = 300_000;

/**
 * Why nothing can be started here; `undefined`: an engine with Compose answers, and has the images of
 * the versions and of these others.
 */
export const whyNoContainers = (...others: readonly string[]): string | undefined => {
  const { status, error } = spawnSync('docker', ['version'], { stdio: 'ignore' });
  if (error !== undefined) return 'there is no docker on the PATH';
  if (status !== 0) return 'no Docker engine answers';
  const works = (...args: readonly string[]) =>
    spawnSync('docker', args, { stdio: 'ignore', timeout: PULL_MS }).status === 0;
  if (!works('compose', 'version')) return 'docker has no compose';
  const named = Object.entries(readCompose('docker-compose.yml').services)
    .filter(([name, { profiles }]) => profiles === undefined || others.includes(name))
    .map(([, { image = '' }]) => bases[image] ?? image);
  const missing = [...new Set([...named, ...Object.values(bases)])].find(
    (image) => !works('image', 'inspect', image) && !works('pull', '--quiet', image),
  );
  return missing && `${missing} is not here, and cannot be pulled`;
};
